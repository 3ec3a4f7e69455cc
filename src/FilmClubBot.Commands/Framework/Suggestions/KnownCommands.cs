using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.Commands.Framework.Suggestions;

/// <summary>The commands that the caller may run.</summary>
internal sealed class KnownCommands(CommandCatalog catalog) : ISuggestions<string>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(
            catalog.Commands.Where(command => command.Permission <= context.Caller.Permission).Select(command => command.Name), typed.TrimStart('/'), ISuggestions.Limit));

    public async Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var name = text.TrimStart('/').ToLowerInvariant();
        return catalog.Find(name) is { } command && command.Permission <= context.Caller.Permission
            ? new Resolution<string>.Found(command.Name)
            : new Resolution<string>.Unclear(
                context.Caller.Say["suggestions.nocommand", ("text", HostileText.Shorten(text))],
                await Suggest(name, context, cancellationToken));
    }
}
