// What Discord's official OpenAPI document says of a request. The document lets unknown fields through; here every object
// that names its fields is closed, so that a misspelt field is found.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const Callback = ['POST', '/interactions/1/token/callback'];

export class DiscordDocument {
    #ajv;
    #routes = [];
    #compiled = new Map();

    constructor(file) {
        const document = close(JSON.parse(readFileSync(file, 'utf8')));
        this.#ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
        addFormats(this.#ajv);
        this.#ajv.addFormat('snowflake', /^(0|[1-9][0-9]{0,19})$/).addFormat('nonce', true);
        this.#ajv.addSchema(document, 'discord');
        for (const [template, methods] of Object.entries(document.paths)) {
            const pattern = new RegExp('^' + template.replace(/[.@]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+') + '$');
            for (const [method, operation] of Object.entries(methods)) {
                if (method === 'parameters')
                    continue;
                const query = [...(methods.parameters ?? []), ...(operation.parameters ?? [])].filter(p => p.in === 'query').map(p => p.name);
                const pointer = `discord#/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/requestBody/content/application~1json/schema`;
                const hasBody = operation.requestBody?.content?.['application/json'] !== undefined;
                this.#routes.push({ template, method: method.toUpperCase(), pattern, query, body: hasBody ? encodeURI(pointer) : null, needsBody: hasBody && operation.requestBody.required === true });
            }
        }
        // "/@me" and "/@original" before "/{id}".
        this.#routes.sort((one, other) => one.template.split('{').length - other.template.split('{').length);
    }

    /** The problems of a request: method, path below /api/v10, body as parsed JSON (undefined where there is none). */
    request(method, path, body) {
        const [bare, search] = path.replace(/^\/api(\/v\d+)?/, '').split('?');
        const route = this.#routes.find(r => r.method === method && r.pattern.test(decodeURI(bare)));
        if (!route)
            return [`${method} ${bare} is no request of Discord's document`];
        const problems = [...new URLSearchParams(search).keys()].filter(name => !route.query.includes(name)).map(name => `the query's "${name}" is not in the document`);
        if (body === undefined)
            return route.needsBody ? [...problems, 'has no body'] : problems;
        if (!route.body)
            return [...problems, 'has a body where the document has none'];
        return [...problems, ...this.#check(route.body, body)];
    }

    /** The problems of an answer to an interaction, over HTTP or as a callback. */
    answer(body) {
        return this.request(...Callback, body);
    }

    #check(pointer, body) {
        if (!this.#compiled.has(pointer))
            this.#compiled.set(pointer, this.#ajv.compile({ $ref: pointer }));
        const validate = this.#compiled.get(pointer);
        return validate(body) ? [] : told(validate.errors);
    }
}

// A closed object per "properties"; members of an "allOf" describe one object together and stay open.
function close(node, open = false) {
    if (Array.isArray(node))
        return node.map(item => close(item));
    if (node === null || typeof node !== 'object')
        return node;
    const several = Array.isArray(node.allOf) && node.allOf.length > 1;
    const result = {};
    for (const [key, value] of Object.entries(node))
        result[key] = key === 'allOf' && several ? value.map(item => close(item, true)) : close(value);
    if (!open && node.type === 'object' && node.properties && node.additionalProperties === undefined)
        result.additionalProperties = false;
    return node.type === 'object' && node.required?.includes('type') && node.properties?.type?.enum ? ofType(node.properties.type.enum, result) : result;
}

// The same schema, said so that an error tells which member of a union was meant.
function ofType(types, schema) {
    const only = { properties: { type: { enum: types } }, required: ['type'] };
    return { if: only, then: schema, else: only };
}

// A union fails once for each of its members; told is what the member of the body's own "type" refuses, deepest first.
function told(errors) {
    const plain = errors.filter(error => !['if', 'oneOf', 'anyOf'].includes(error.keyword) && error.params.type !== 'null');
    const meant = plain.filter(error => !isOtherType(error));
    const kept = [meant, plain, errors].find(list => list.length > 0);
    const depth = error => error.instancePath.split('/').length;
    return [...new Set(kept.toSorted((one, other) => depth(other) - depth(one)).map(line))].slice(0, 6);
}

const isOtherType = error => error.keyword === 'enum' && error.instancePath.endsWith('/type');

function line(error) {
    const detail = error.params.additionalProperty ?? error.params.allowedValues ?? '';
    return `${error.instancePath || 'the body'} ${error.message} ${detail}`.trim();
}
