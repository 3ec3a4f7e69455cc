// What Slack's documentation asks and its types let through: lengths and counts, each with where it stands.
const length = text => [...(text ?? '')].length;
const text = value => typeof value === 'string' ? value : value?.text;

// docs.slack.dev/reference/block-kit/blocks, .../block-elements, .../composition-objects
const Blocks = {
    section: block => [['text', length(text(block.text)), 3000], ['fields', block.fields?.length, 10], ...(block.fields ?? []).map(field => ['a field', length(text(field)), 2000])],
    header: block => [['text', length(text(block.text)), 150]],
    context: block => [['elements', block.elements?.length, 10]],
    actions: block => [['elements', block.elements?.length, 25]],
    image: block => [['alt_text', length(block.alt_text), 2000], ['title', length(text(block.title)), 2000], ['image_url', length(block.image_url), 3000]],
    input: block => [['label', length(text(block.label)), 2000], ['hint', length(text(block.hint)), 2000]],
    markdown: block => [['text', length(block.text), 12000]],
    table: block => [['rows', block.rows?.length, 100]],
};
const Elements = {
    button: element => [['text', length(text(element.text)), 75], ['value', length(element.value), 2000], ['url', length(element.url), 3000]],
    static_select: element => [['options', element.options?.length, 100], ['option_groups', element.option_groups?.length, 100]],
    external_select: element => [['min_query_length', element.min_query_length ?? 0, 100]],
    overflow: element => [['options', element.options?.length, 5]],
    plain_text_input: element => [['max_length', element.max_length, 3000], ['initial_value', length(element.initial_value), 3000]],
    checkboxes: element => [['options', element.options?.length, 10]],
    radio_buttons: element => [['options', element.options?.length, 10]],
};

/** The problems of a message's text and blocks. */
export function messageProblems(message) {
    // docs.slack.dev/reference/methods/chat.postMessage: longer text is cut off.
    return [...over('the message', [['text', length(message.text), 40000], ['blocks', message.blocks?.length, 50]]), ...blockProblems(message.blocks ?? []), ...fallback(message)];
}

/** The problems of a modal or a home tab. */
export function viewProblems(view) {
    const limits = [['blocks', view.blocks?.length, 100], ['private_metadata', length(view.private_metadata), 3000], ['callback_id', length(view.callback_id), 255], ['external_id', length(view.external_id), 255]];
    if (view.type === 'modal')
        limits.push(...['title', 'submit', 'close'].map(part => [part, length(text(view[part])), 24]));
    const problems = over('the view', limits);
    if (view.type === 'modal' && !view.submit && view.blocks?.some(block => block.type === 'input'))
        problems.push('the view asks for input and has no submit');
    return [...problems, ...blockProblems(view.blocks ?? [])];
}

/** The problems of the options that an external select was given. */
export function optionsProblems(answer) {
    const lists = answer.options ? [answer.options] : answer.option_groups?.map(group => group.options) ?? [];
    return [...over('the answer', [['option_groups', answer.option_groups?.length, 100]]), ...lists.flatMap(options => [...over('the answer', [['options', options.length, 100]]), ...optionProblems(options)])];
}

function blockProblems(blocks) {
    const problems = repeated(blocks.map(block => block.block_id).filter(Boolean)).map(id => `has the block_id "${id}" twice`);
    for (const block of blocks) {
        problems.push(...over(block.type, [['block_id', length(block.block_id), 255], ...Blocks[block.type]?.(block) ?? []]));
        const elements = [...(block.type === 'rich_text' ? [] : block.elements ?? []), block.accessory, block.element].filter(Boolean);
        problems.push(...repeated(elements.map(element => element.action_id).filter(Boolean)).map(id => `has the action_id "${id}" twice in a block`));
        for (const element of elements) {
            problems.push(...over(element.type, [['action_id', length(element.action_id), 255], ['placeholder', length(text(element.placeholder)), 150], ...Elements[element.type]?.(element) ?? []]));
            problems.push(...optionProblems(element.options ?? []));
            problems.push(...confirmProblems(element.confirm));
        }
        for (const part of [block.text, ...(block.fields ?? []), ...(block.type === 'context' ? block.elements ?? [] : [])])
            if (part && typeof part === 'object' && ['mrkdwn', 'plain_text'].includes(part.type) && length(part.text) === 0)
                problems.push(`${block.type} has an empty text`);
    }
    return problems;
}

function optionProblems(options) {
    return options.flatMap(option => [
        ...over('an option', [['text', length(text(option.text)), 75], ['value', length(option.value), 150], ['description', length(text(option.description)), 75]]),
        ...(length(text(option.text)) === 0 ? ['an option has no text'] : []),
    ]);
}

function confirmProblems(confirm) {
    return confirm ? over('confirm', [['title', length(text(confirm.title)), 100], ['text', length(text(confirm.text)), 300], ['confirm', length(text(confirm.confirm)), 30], ['deny', length(text(confirm.deny)), 30]]) : [];
}

// Notifications and screen readers have nothing but the text.
function fallback(message) {
    return message.blocks?.length && !message.text ? ['the message has blocks and no text beside them'] : [];
}

const over = (what, limits) => limits.filter(([, found, limit]) => (found ?? 0) > limit).map(([name, found, limit]) => `${what}: ${name} is ${found}, and ${limit} is allowed`);
const repeated = list => [...new Set(list.filter((item, index) => list.indexOf(item) !== index))];
