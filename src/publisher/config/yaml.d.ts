/** The texts of files, put into the program when it is built. */
declare module '*.yaml?raw' {
  const text: string;
  export default text;
}

declare module '*.schema.json?raw' {
  const text: string;
  export default text;
}

declare module '*.xml?raw' {
  const text: string;
  export default text;
}

declare module '*.yml?raw' {
  const text: string;
  export default text;
}
