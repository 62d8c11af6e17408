import {spawn} from 'node:child_process';

const TIME_LIMIT_MS = 20_000;

/** Runs a shell command with `input` on its stdin. Rejects if it fails or takes longer than 20 seconds. */
export function execute(command: string, input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const process = spawn(command, {
      shell: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: TIME_LIMIT_MS,
    });
    process.on('error', reject);
    process.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(signal ? `ended by ${signal}` : `exit code ${String(code)}`));
    });
    // Writing fails if the command closes its stdin without reading it.
    process.stdin.on('error', () => undefined);
    process.stdin.end(`${input}\n`);
  });
}
