/** The operator's config. `wrangler deploy` puts its text into the Worker. */
declare module '*/threat-level-feed.yaml' {
  const text: string;
  export default text;
}
