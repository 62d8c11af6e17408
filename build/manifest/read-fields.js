// What the compiler knows of the element's public fields and the comments do not: types written out.
import ts from 'typescript';

const SOURCE = 'src/banner/element/threat-level-banner.ts';
/** @type {ts.TypeFormatFlags} */
const AS_WRITTEN_OUT =
  ts.TypeFormatFlags.InTypeAlias |
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

/**
 * The public fields and methods that the classes of our own declare, in the order in which they do.
 * @param {string} className
 * @returns {ReadonlyMap<string, import('./manifest.js').Field>}
 */
export function readFields(className) {
  const program = createProgram();
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(SOURCE);
  const module = file && checker.getSymbolAtLocation(file);
  const symbol = module?.exports?.get(ts.escapeLeadingUnderscores(className));
  if (!symbol) throw new Error(`${SOURCE} has no class ${className}.`);
  const fields = checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .filter(isPublic);
  return new Map(fields.map(field => [field.name, describe(field, checker)]));
}

/**
 * @param {ts.Symbol} field
 * @param {ts.TypeChecker} checker
 */
function describe(field, checker) {
  const tags = new Map(
    field.getJsDocTags(checker).map(({name, text}) => [name, ts.displayPartsToString(text)]),
  );
  return {
    type: checker.typeToString(checker.getTypeOfSymbol(field), undefined, AS_WRITTEN_OUT),
    usual: tags.get('default'),
    values: tags.get('values'),
  };
}

/** @param {ts.Symbol} field */
function isPublic(field) {
  const declaration = field.valueDeclaration;
  if (!declaration || !/(^|\/)src\/banner\//.test(declaration.getSourceFile().fileName))
    return false;
  if (field.name.startsWith('#') || isInternal(field)) return false;
  return (ts.getCombinedModifierFlags(declaration) & HIDDEN) === 0;
}

/** @param {ts.Symbol} field */
function isInternal(field) {
  return field.getJsDocTags().some(({name}) => name === 'internal');
}

function createProgram() {
  const {config} = /** @type {{config: {compilerOptions: unknown}}} */ (
    ts.readConfigFile('tsconfig.json', path => ts.sys.readFile(path))
  );
  const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  return ts.createProgram([SOURCE], options);
}
