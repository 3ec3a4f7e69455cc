// What Slack's own types say of a request: each one is written out as a literal of the type that @slack/web-api,
// @slack/types and @slack/bolt give it, and all of them are compiled. A literal may not have a field that its type lacks.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const Folder = dirname(dirname(fileURLToPath(import.meta.url)));
const File = join(Folder, 'recorded.ts');
const Imports = `import type { HomeView, KnownBlock, ModalView, Option, PlainTextElement } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { RespondArguments, ViewErrorsResponseAction, ViewClearResponseAction } from '@slack/bolt';
type Argument<M> = M extends (options: infer A) => unknown ? NonNullable<A> : never;
type Known<V> = Omit<V, 'blocks'> & { blocks: KnownBlock[] };
type View = Known<HomeView> | Known<ModalView>;
type Respond = RespondArguments & { blocks?: KnownBlock[] };
type Options = { options: Option[] } | { option_groups: { label: PlainTextElement; options: Option[] }[] };
type ViewAnswer = ViewErrorsResponseAction | ViewClearResponseAction | { response_action: 'update' | 'push'; view: View };
`;

// Where Slack's reference names an argument otherwise than its types.
const Documented = {
    'files.getUploadURLExternal': ' & { alt_txt?: string }', // docs.slack.dev/reference/methods/files.getUploadURLExternal
};

/** The type that an item is held against. The types' own "blocks" take any block; Slack's known ones are asked for here. */
export const SlackTypes = {
    method: name => `Argument<WebClient${name.split('.').map(part => `['${part}']`).join('')}>${Documented[name] ?? ''}`,
    blocks: 'KnownBlock[]',
    view: 'View',
    respond: 'Respond',
    options: 'Options',
    viewAnswer: 'ViewAnswer',
};

/**
 * Compiles items {type, value} and gives the problems of each, in their order.
 */
export function typeProblems(items) {
    const lines = items.map((item, index) => `const item${index}: ${item.type} = ${JSON.stringify(item.value)};`);
    const first = Imports.split('\n').length - 1;
    const problems = items.map(() => []);
    for (const diagnostic of compile([Imports.trimEnd(), ...lines, 'export {};'].join('\n'))) {
        const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replace(/\s+/g, ' ');
        if (diagnostic.file?.fileName !== File)
            throw new Error(`The types do not compile: ${text}`);
        const line = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line - first;
        if (line < 0)
            throw new Error(`The types have changed: ${text}`);
        problems[line].push(text.length > 500 ? `${text.slice(0, 150)} … ${text.slice(-350)}` : text);
    }
    return problems;
}

function compile(source) {
    const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) => name === File ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : read(name, ...rest);
    const exists = host.fileExists.bind(host);
    host.fileExists = name => name === File || exists(name);
    const program = ts.createProgram([File], options, host);
    return [...program.getSyntacticDiagnostics(program.getSourceFile(File)), ...program.getSemanticDiagnostics(program.getSourceFile(File))];
}
