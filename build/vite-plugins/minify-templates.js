// A Vite plugin: removes from our own modules what a visitor need not download: the notes for translators in `msg()`,
// and the white space and comments in templates.
import ts from 'typescript';

/** The minifier's options for the site's files. */
export const minify = {compress: true, mangle: true, codegen: {removeWhitespace: true}};

/** The property with a message's note for translators. */
const NOTES = ['desc'];
/** The properties in the table of attributes that only the build and the documentation use. */
const ATTRIBUTE_NOTES = ['desc', 'valuesDesc', 'inBlock', 'inBuilder', 'format'];

const TEMPLATE_TAGS = ['css', 'html', 'svg'];

/** By their source: several bundles of one run hold the same modules.
 * @type {Map<string, string>}
 */
const minified = new Map();

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(feed|banner)\/.*\.ts$/.test(id)) return undefined;
      const known = minified.get(code) ?? minifyModule(code, id);
      minified.set(code, known);
      return {code: known, map: null};
    },
  };
}

/**
 * @param {string} code
 * @param {string} id
 */
function minifyModule(code, id) {
  const {outputText} = ts.transpileModule(code, {
    fileName: id,
    compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
    transformers: {before: [shrink]},
  });
  return outputText;
}

/** @type {ts.TransformerFactory<ts.SourceFile>} */
const shrink = context => file => {
  const notes = file.fileName.endsWith('/banner/attributes.ts') ? ATTRIBUTE_NOTES : NOTES;
  let isInTemplate = false;
  /** @type {ts.Visitor} */
  const visit = node => {
    if (isNoted(node, notes)) return undefined;
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

/**
 * @param {ts.Node} node
 * @param {readonly string[]} notes
 */
function isNoted(node, notes) {
  return (
    ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && notes.includes(node.name.text)
  );
}

/**
 * In our markup, white space is equivalent to one space; in our styles, white space around punctuation is not needed.
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
