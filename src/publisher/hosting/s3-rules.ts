/** What a bucket of Amazon S3, or of a store with the same interface, needs. Written to its reference, and not tried. */
import {CACHE_RULES, USUAL_CACHE} from './headers.js';

/** For `aws s3api put-bucket-cors`. */
export function s3Cors(): string {
  const rule = {AllowedOrigins: ['*'], AllowedMethods: ['GET', 'HEAD'], MaxAgeSeconds: 86_400};
  return `${JSON.stringify({CORSRules: [rule]}, undefined, 2)}\n`;
}

/** Commands that upload a folder: a file keeps the `Cache-Control` that it is uploaded with. The feed comes last. */
export function s3Commands(folder: string, target: string): readonly string[] {
  const brief = CACHE_RULES.find(({pattern}) => pattern.startsWith('feed'))?.cache ?? USUAL_CACHE;
  const sync = `aws s3 sync ${folder} ${target}`;
  const secret = "--exclude '.*' --exclude '*/.*' --exclude '*.yaml' --exclude 's3-cors.json'";
  const changing = ['areas/*', 'level*.svg', 'feed*'];
  const rest = changing.map(pattern => `--exclude '${pattern}'`).join(' ');
  return [
    `${sync} ${secret} ${rest} --cache-control '${USUAL_CACHE}'`,
    ...changing.map(
      pattern => `${sync} --exclude '*' --include '${pattern}' --cache-control '${brief}'`,
    ),
  ];
}
