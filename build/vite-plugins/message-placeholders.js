// A Vite plugin: replaces each message with a placeholder, `@@calm@@` for `msg('…', {id: 'calm'})`, so that one bundle
// can be used for every language: build/steps/pinned.js fills it for each. Values remain arguments:
// `fill("@@calm@@", phone, emergency)`.
import ts from 'typescript';

const FILL = "import {fill} from '/build/pinned/fill.ts';\n";

/**
 * @param {Map<string, string>} english collects each English message by its id, with `{0}` for its first value
 * @returns {import('vite').Plugin}
 */
export function messagePlaceholders(english) {
  return {
    name: 'message-placeholders',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/feed/i18n/messages/')) return undefined;
      const {outputText} = ts.transpileModule(code, {
        compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
        transformers: {before: [context => file => replaceMessages(file, context, english)]},
      });
      return {code: FILL + outputText, map: null};
    },
  };
}

/**
 * @param {ts.SourceFile} file
 * @param {ts.TransformationContext} context
 * @param {Map<string, string>} english
 */
function replaceMessages(file, context, english) {
  const {factory} = context;
  /** @type {ts.Visitor} */
  const visit = node => {
    if (!ts.isCallExpression(node) || !isNamed(node.expression, 'msg')) {
      return ts.visitEachChild(node, visit, context);
    }
    const [message, options] = node.arguments;
    const id = idIn(options);
    const {text, values} = readMessage(message);
    english.set(id, text);
    const placeholder = factory.createStringLiteral(`@@${id}@@`);
    return values.length
      ? factory.createCallExpression(factory.createIdentifier('fill'), undefined, [
          placeholder,
          ...values,
        ])
      : placeholder;
  };
  return ts.visitEachChild(file, visit, context);
}

/**
 * @param {ts.Node} node
 * @param {string} name
 */
function isNamed(node, name) {
  return ts.isIdentifier(node) && node.text === name;
}

/** @param {ts.Expression | undefined} options */
function idIn(options) {
  const id =
    options &&
    ts.isObjectLiteralExpression(options) &&
    options.properties.find(({name}) => name && isNamed(name, 'id'));
  if (!id || !ts.isPropertyAssignment(id) || !ts.isStringLiteral(id.initializer)) {
    throw new Error('A message must have an id that is a string literal.');
  }
  return id.initializer.text;
}

/**
 * @param {ts.Expression | undefined} message
 * @returns {{text: string, values: readonly ts.Expression[]}}
 */
function readMessage(message) {
  if (message && ts.isStringLiteralLike(message)) return {text: message.text, values: []};
  if (!message || !ts.isTaggedTemplateExpression(message)) {
    throw new Error('A message must be a string literal or a `str` template.');
  }
  const {template} = message;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return {text: template.text, values: []};
  const parts = template.templateSpans.map(
    ({literal}, index) => `{${String(index)}}${literal.text}`,
  );
  return {
    text: template.head.text + parts.join(''),
    values: template.templateSpans.map(({expression}) => expression),
  };
}
