// What the simulators of FilmClubBot.Testing wrote down: *.jsonl in one folder, one object a line. README.md tells the fields.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every recorded line of a folder, each with the file and line it stands in. */
export function recorded(folder) {
    return readdirSync(folder).filter(name => name.endsWith('.jsonl')).sort().flatMap(name =>
        readFileSync(join(folder, name), 'utf8').split('\n').flatMap((line, index) => line ? [{ ...JSON.parse(line), at: `${name}:${index + 1}` }] : []));
}
