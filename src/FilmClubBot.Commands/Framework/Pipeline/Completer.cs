using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Completes a command while it is typed, as the chat platforms do: its name, its options, their values.</summary>
public sealed class Completer(CommandCatalog catalog, CommandPipeline pipeline, Locales locales, Club club)
{
    /// <summary>The possible completions at the caret.</summary>
    /// <param name="text">Everything typed so far.</param>
    /// <param name="caret">Offset of the caret in UTF-16 units.</param>
    /// <param name="account">The account that types.</param>
    /// <param name="permission">The account's permission; commands beyond it are not offered.</param>
    /// <param name="locale">The account's language; null for the club's.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<Completion> Complete(string text, int caret, Account account, Permission permission, string? locale, CancellationToken cancellationToken)
    {
        caret = Math.Clamp(caret, 0, text.Length);
        var say = locales.For(locale ?? club.Locale);
        if (text.Length > CommandText.MaxLength || !text.StartsWith('/') || caret == 0)
            return Completion.None;
        var before = text[..caret];
        if (CommandText.FindCommand(before[1..], catalog) is not var (command, length) || caret <= length + 1)
            return CommandNames(before, permission, say);
        if (command.Permission > permission)
            return Completion.None;

        var options = await Options(command, text, caret, length + 1, account, permission, locale, say, cancellationToken);
        return options with { Items = [.. options.Items, .. Subcommands(before, options.Start, permission, say)] };
    }

    // After "/quote h", "hide" may be meant: it replaces the begun word, not the whole text.
    private IEnumerable<CompletionItem> Subcommands(string before, int start, Permission permission, Phrases say)
    {
        if (before[start..].Trim().Length == 0)
            return [];
        return CommandNames(before, permission, say).Items
            .Where(item => item.Insert.StartsWith(before, StringComparison.OrdinalIgnoreCase))
            .Select(item => item with { Insert = item.Insert[start..] });
    }

    private Completion CommandNames(string before, Permission permission, Phrases say)
    {
        var typed = before[1..].ToLowerInvariant();
        return new Completion(
            0,
            before.Length,
            null,
            [
                .. catalog.Commands
                    .Where(command => command.Permission <= permission && command.Name.Contains(typed, StringComparison.Ordinal))
                    .OrderBy(command => !command.Name.StartsWith(typed, StringComparison.Ordinal)).ThenBy(command => command.Name, StringComparer.Ordinal)
                    .Select(command => new CompletionItem("/" + command.Name, say.Description(command), $"/{command.Name} ", CompletionKind.Command)),
            ]);
    }

    private async Task<Completion> Options(
        CommandDescriptor command, string text, int caret, int from, Account account, Permission permission, string? locale, Phrases say, CancellationToken cancellationToken)
    {
        var before = text[..caret];
        var segments = OptionScanner.Scan(command, before, from);
        var last = segments.LastOrDefault();
        var endsOpen = last is not null && (last.IsOpen || last.End == before.Length && !char.IsWhiteSpace(before[^1]) || last.Option is not null && last.Value.Length > 0 && !last.IsQuoted);
        // Options named after the caret are set as well: the text is being edited in the middle.
        var settled = segments.Where(segment => segment != last || !endsOpen).Concat(OptionScanner.Scan(command, text, caret))
            .Where(segment => segment.Option is not null)
            .GroupBy(segment => segment.Option!.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        List<OptionDescriptor> open =
        [
            .. command.Options.Where(option => option.IsOffered && option.Permission <= permission && !settled.ContainsKey(option.Name) && (!endsOpen || last!.Option != option)),
        ];
        // Unnamed values are assigned to the options as they will be when the command is sent.
        List<TypedSegment> loose = [.. segments.Where(segment => segment.Option is null)];
        var assigned = LooseValues.Assign([.. loose.Select(segment => segment.Value)], [.. open.Where(option => option.IsAsked)]) ?? [];
        var endsLoose = endsOpen && last!.Option is null;
        foreach (var (option, value) in endsLoose ? assigned.SkipLast(1) : assigned)
        {
            settled[option.Name] = value;
            open.Remove(option);
        }

        if (last?.Option is { } named && (endsOpen || last.ValueStart == last.End))
        {
            List<CompletionItem> values = [.. await Values(named, last.Value)];
            // After "film:her " the next word may belong to the title or begin another option: both are offered.
            var tail = before.LastIndexOf(' ') + 1;
            if (!last.IsOpen && last.Value.Length > 0 && tail > last.ValueStart)
                values.AddRange(Names(before[tail..], before[last.Start..tail]));
            return new Completion(last.Start, before.Length, HintOf(named), values);
        }

        if (!endsLoose)
            return new Completion(before.Length, before.Length, say.Description(command), [.. Names("", "")]);
        // The last word may begin an option's name, or belong to one value with the words before it: "red sh".
        var (start, current, typed) = assigned is [.., var (taker, words)]
            ? (StartOf(loose, words), taker, words)
            : (last!.Start, null, last.Value);
        List<CompletionItem> items = [.. Names(last!.Value, before[start..last.Start])];
        if (current is not null)
            items.AddRange(await Values(current, typed));
        return new Completion(start, before.Length, say.Description(command), items);

        static int StartOf(List<TypedSegment> loose, string words)
        {
            var from = loose.Count - 1;
            while (from > 0 && string.Join(' ', loose.Skip(from).Select(segment => segment.Value)).Length < words.Length)
                from--;
            return loose[from].Start;
        }

        IEnumerable<CompletionItem> Names(string begun, string kept) =>
            open.Where(option => option.Name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                .Select(option => new CompletionItem(option.Name + ":", HintOf(option), $"{kept}{option.Name}:", option.IsRequired ? CompletionKind.RequiredOption : CompletionKind.Option));

        // What only buttons set may be typed, and has no text of its own.
        string HintOf(OptionDescriptor option) => option.IsOffered ? say.Description(command, option) : say.Description(command);

        async Task<IReadOnlyList<CompletionItem>> Values(OptionDescriptor option, string value)
        {
            IReadOnlyList<Choice> choices = option.Kind switch
            {
                OptionKind.Suggested => await pipeline.Suggest(new Invocation(new CommandCall(command.Name, settled), account, permission, locale), option.Name, value, cancellationToken),
                OptionKind.Toggle => [new Choice(say["types.yes"], "yes"), new Choice(say["types.no"], "no")],
                OptionKind.Choice => [.. option.Choices.Select(choice => new Choice(say.Choice(command, option, choice), choice))],
                _ => [],
            };
            return
            [
                .. choices.Where(choice => option.Kind == OptionKind.Suggested || choice.Value.StartsWith(value, StringComparison.OrdinalIgnoreCase) || choice.Label.StartsWith(value, StringComparison.OrdinalIgnoreCase) || value.Length > 0 && option.Words.PhrasesOf(choice.Value).Any(phrase => phrase.StartsWith(FilmTitle.FoldWords(value), StringComparison.Ordinal)))
                    .Select(choice => new CompletionItem(choice.Label, option.Name, $"{option.Name}:{CommandCall.Quote(choice.Value)} ", CompletionKind.Value)),
            ];
        }
    }
}

/// <summary>The possible completions at the caret.</summary>
/// <param name="Start">Offset of the first unit that a choice replaces.</param>
/// <param name="End">Offset after the last unit that it replaces: the caret.</param>
/// <param name="Hint">What is being typed, in a line; null when it is unknown.</param>
/// <param name="Items">The possible completions, the best first; may be empty.</param>
public sealed record Completion(int Start, int End, string? Hint, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>Nothing to complete: the text is no command.</summary>
    public static Completion None { get; } = new(0, 0, null, []);
}

/// <summary>One possible completion.</summary>
/// <param name="Label">What the reader sees.</param>
/// <param name="Detail">What it is for.</param>
/// <param name="Insert">The text that replaces what was typed.</param>
/// <param name="Kind">What it is.</param>
public sealed record CompletionItem(string Label, string Detail, string Insert, CompletionKind Kind);

/// <summary>The kind of text that a completion inserts.</summary>
public enum CompletionKind
{
    /// <summary>A command's name.</summary>
    Command,

    /// <summary>The name of an option that the command cannot run without.</summary>
    RequiredOption,

    /// <summary>The name of another option.</summary>
    Option,

    /// <summary>An option's value.</summary>
    Value,
}
