// How a peer and the test that started it talk: one JSON object a line. The peer ends when its input does, so that none
// outlives its test.
import { createInterface } from 'node:readline';

/** What the test passed on the command line. */
export const settings = JSON.parse(process.argv[2] ?? '{}');

/** Tells the test something. */
export function say(event, more = {}) {
    process.stdout.write(JSON.stringify({ event, ...more }) + '\n');
}

/** Does what the test asks: orders by name; each is answered by "done" with its result, or by "failed". */
export function listen(orders) {
    const lines = createInterface({ input: process.stdin });
    lines.on('line', async line => {
        const { order, id, ...rest } = JSON.parse(line);
        try {
            say('done', { id, result: (await orders[order](rest)) ?? null });
        } catch (error) {
            say('failed', { id, error: String(error?.stack ?? error) });
        }
    });
    lines.on('close', () => process.exit(0));
}

process.on('unhandledRejection', error => {
    say('failed', { error: String(error?.stack ?? error) });
    process.exit(1);
});
