// A Vite plugin that takes out of our own modules what a visitor need not download: the notes that
// `msg()` carries for translators, and the white space and comments inside templates.
import ts from 'typescript';

/** How the site's files are made small, beside the plugin. */
export const minify = {compress: true, mangle: true, codegen: {removeWhitespace: true}};

/** What sentences say to translators, and attributes to their documentation. */
const NOTES = ['desc', 'valuesDesc', 'inBlock'];

const TEMPLATE_TAGS = ['css', 'html', 'svg'];

/** @returns {import('vite').Plugin} */
export function shrinkSource() {
  return {
    name: 'shrink-source',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(feed|banner)\/.*\.ts$/.test(id)) return undefined;
      const {outputText} = ts.transpileModule(code, {
        compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
        transformers: {before: [shrink]},
      });
      return {code: outputText, map: null};
    },
  };
}

/** @type {ts.TransformerFactory<ts.SourceFile>} */
const shrink = context => file => {
  let isInTemplate = false;
  /** @type {ts.Visitor} */
  const visit = node => {
    if (isNote(node)) return undefined;
    if (isInTemplate && ts.isTemplateLiteralToken(node)) return collapse(node, context.factory);
    const isOuter = isInTemplate;
    if (ts.isTaggedTemplateExpression(node)) {
      isInTemplate = ts.isIdentifier(node.tag) && TEMPLATE_TAGS.includes(node.tag.text);
    } else if (!ts.isTemplateExpression(node) && !ts.isTemplateSpan(node)) {
      isInTemplate = false;
    }
    const visited = ts.visitEachChild(node, visit, context);
    isInTemplate = isOuter;
    return visited;
  };
  return ts.visitEachChild(file, visit, context);
};

/** @param {ts.Node} node */
function isNote(node) {
  return (
    ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && NOTES.includes(node.name.text)
  );
}

/**
 * White space in our markup never means more than one space, and in our styles none around marks.
 * @param {ts.TemplateLiteralToken} node
 * @param {ts.NodeFactory} factory
 */
function collapse(node, factory) {
  const text = node.text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};]) ?/g, '$1')
    .replaceAll(/;\}/g, '}')
    .replaceAll(/([a-z-]): /g, '$1:');
  switch (node.kind) {
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
      return factory.createNoSubstitutionTemplateLiteral(text);
    case ts.SyntaxKind.TemplateHead:
      return factory.createTemplateHead(text);
    case ts.SyntaxKind.TemplateMiddle:
      return factory.createTemplateMiddle(text);
    default:
      return factory.createTemplateTail(text);
  }
}
