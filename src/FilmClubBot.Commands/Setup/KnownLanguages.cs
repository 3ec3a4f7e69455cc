using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Setup;

/// <summary>The bot's languages, by their own names, their names in English and their short forms.</summary>
internal sealed class KnownLanguages(Locales locales) : ISuggestions<Phrases>
{
    /// <summary>A language's own name: <c>Deutsch</c>.</summary>
    public static string NameOf(Phrases language) => language.Culture.TextInfo.ToTitleCase(language.Culture.NativeName);

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(locales.All.OrderBy(language => language.Locale, StringComparer.Ordinal), Names, typed, ISuggestions.Limit));

    public async Task<Resolution<Phrases>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var wanted = FilmTitle.FoldWords(text);
        return locales.All.FirstOrDefault(language => Names(language).Any(name => FilmTitle.FoldWords(name) == wanted)) is { } found
            ? new Resolution<Phrases>.Found(found)
            : new Resolution<Phrases>.Unclear(context.Caller.Say["setup.language.unknown", ("text", HostileText.Shorten(text))], await Suggest("", context, cancellationToken));
    }

    private static IReadOnlyList<string> Names(Phrases language) => [NameOf(language), language.Culture.EnglishName, language.Locale];
}
