using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>The commands that the caller may run, and their groups.</summary>
internal sealed class KnownCommands(CommandCatalog catalog) : ISuggestions<string>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(
            Names(context.Caller), typed.TrimStart('/'), ISuggestions.Limit));

    public async Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var name = text.TrimStart('/').ToLowerInvariant();
        var say = context.Caller.Say;
        List<CommandDescriptor> named = catalog.Find(name) is { } command ? [command] : [.. catalog.Group(name)];
        if (named.Any(one => one.Permission <= context.Caller.Permission))
            return new Resolution<string>.Found(named is [var only] ? only.Name : name);
        return named.Count > 0
            ? new Resolution<string>.Unclear(say["refusal.permission", ("command", "/" + name)], [])
            : new Resolution<string>.Unclear(say["suggestions.nocommand", ("text", HostileText.Shorten(text))], Meant(name, context.Caller) ?? await Suggest(name, context, cancellationToken));
    }

    // "/help hilfe", "/help movie"
    private IReadOnlyList<Choice>? Meant(string word, Caller caller) =>
        catalog.FindByWord(word) is { } command && command.Permission <= caller.Permission ? [new(command.Name, command.Name)] : null;

    private IEnumerable<string> Names(Caller caller) => catalog.Commands.Where(command => command.Permission <= caller.Permission).Select(command => command.Name);
}
