// What Discord's documentation asks and its OpenAPI document lets through. Lengths are Unicode characters.
const MaxContent = 2000;
const MaxEmbedSum = 6000;
const MaxTextDisplaySum = 4000;
const MaxComponents = 40;
const MaxCommandSum = 8000;
const IsComponentsV2 = 1 << 15;
const ChatInputName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const length = text => [...(text ?? '')].length;

/** The problems of a message, in whichever request it stands. */
export function messageProblems(message, { isNew = true } = {}) {
    const problems = [];
    const isV2 = ((message.flags ?? 0) & IsComponentsV2) !== 0;
    if (length(message.content) > MaxContent)
        problems.push(`content has ${length(message.content)} characters, and ${MaxContent} are allowed`);
    if (message.allowed_mentions === undefined || message.allowed_mentions === null)
        problems.push('has no allowed_mentions');
    else if (message.allowed_mentions.parse?.includes('everyone'))
        problems.push('lets @everyone ring');
    const embeds = (message.embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
    if (embeds > MaxEmbedSum)
        problems.push(`its embeds have ${embeds} characters together, and ${MaxEmbedSum} are allowed`);
    if (isV2 && (message.content || message.embeds?.length || message.poll || message.sticker_ids?.length))
        problems.push('is of Components V2 and has content, embeds, a poll or stickers');
    if (isNew && !isV2 && !message.content && !message.embeds?.length && !message.attachments?.length && !message.poll && !message.components?.length)
        problems.push('is empty');
    const parts = every(message.components ?? []);
    if (!isV2 && parts.some(part => ![1, 2, 3, 5, 6, 7, 8].includes(part.type)))
        problems.push('has components of V2 without the flag');
    if (parts.length > MaxComponents)
        problems.push(`has ${parts.length} components, and ${MaxComponents} are allowed`);
    const shown = parts.filter(part => part.type === 10).reduce((sum, part) => sum + length(part.content), 0);
    if (shown > MaxTextDisplaySum)
        problems.push(`its text displays have ${shown} characters together, and ${MaxTextDisplaySum} are allowed`);
    return [...problems, ...componentProblems(parts)];
}

/** The problems of a modal. */
export function modalProblems(modal) {
    return componentProblems(every(modal.components ?? []));
}

/** The problems of a list of commands as they are registered. */
export function commandProblems(commands) {
    const problems = repeated(commands.map(command => `${command.type ?? 1} ${command.name}`)).map(name => `registers ${name} twice`);
    for (const command of commands) {
        const isChatInput = (command.type ?? 1) === 1;
        if (isChatInput)
            problems.push(...names(command).filter(name => !isName(name)).map(name => `"${name}" is no name of a slash command`));
        if (isChatInput && !command.description)
            problems.push(`/${command.name} has no description`);
        if (!isChatInput && (command.description || command.options?.length))
            problems.push(`"${command.name}" is a command of a menu and has a description or options`);
        problems.push(...optionProblems(command.name, command.options ?? []));
        if (commandLength(command) > MaxCommandSum)
            problems.push(`/${command.name} has ${commandLength(command)} characters in all, and ${MaxCommandSum} are allowed`);
    }
    return problems;
}

function optionProblems(command, options) {
    const problems = repeated(options.map(option => option.name)).map(name => `/${command} has the option ${name} twice`);
    if (options.slice(1).some((option, index) => option.required && !options[index].required && option.type > 2))
        problems.push(`/${command} has a required option after an optional one`);
    for (const option of options) {
        problems.push(...names(option).filter(name => !isName(name)).map(name => `/${command} has an option "${name}", which is no name`));
        if (option.autocomplete && option.choices?.length)
            problems.push(`/${command} ${option.name} has choices and completes them too`);
        problems.push(...optionProblems(`${command} ${option.name}`, option.options ?? []));
    }
    return problems;
}

function componentProblems(parts) {
    const problems = repeated(parts.map(part => part.custom_id).filter(Boolean)).map(id => `has the custom_id "${id}" twice`);
    for (const part of parts) {
        if (part.type === 1 && (part.components.length === 0 || part.components.length > 5 || (part.components.length > 1 && part.components.some(inner => inner.type !== 2))))
            problems.push('has a row that is neither one select nor one to five buttons');
        if (part.type === 2 && (part.style === 5 ? !part.url || part.custom_id : !part.custom_id && part.style !== 6))
            problems.push('has a button that is neither a link nor has a custom_id');
        if (part.type === 2 && !part.label && !part.emoji && part.style !== 6)
            problems.push('has a button without a label');
        if (part.type === 3 && (part.max_values ?? 1) > (part.options?.length ?? 0))
            problems.push('has a select that asks for more values than it has');
        problems.push(...repeated((part.options ?? []).map(option => option.value)).map(value => `has a select with the value "${value}" twice`));
    }
    return problems;
}

/** Every component, those inside others too. */
function every(components) {
    return components.flatMap(part => [part, ...every(part.components ?? []), ...every([part.accessory, part.component].filter(Boolean))]);
}

function embedLength(embed) {
    const fields = (embed.fields ?? []).reduce((sum, field) => sum + length(field.name) + length(field.value), 0);
    return length(embed.title) + length(embed.description) + length(embed.footer?.text) + length(embed.author?.name) + fields;
}

// The longest of each text's languages counts.
function commandLength(item) {
    const longest = (text, others) => Math.max(length(text), ...Object.values(others ?? {}).map(length));
    return longest(item.name, item.name_localizations) + longest(item.description, item.description_localizations)
        + (item.choices ?? []).reduce((sum, choice) => sum + longest(choice.name, choice.name_localizations) + (typeof choice.value === 'string' ? length(choice.value) : 0), 0)
        + (item.options ?? []).reduce((sum, option) => sum + commandLength(option), 0);
}

const names = item => [item.name, ...Object.values(item.name_localizations ?? {})];
const isName = name => ChatInputName.test(name) && name === name.toLowerCase();
const repeated = list => [...new Set(list.filter((item, index) => list.indexOf(item) !== index))];
