using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Themes;

/// <summary>The themes that reviews show; of one film once the film is typed. They are shown in the caller's language and found by their names in any.</summary>
internal sealed class KnownThemes(IThemes themes, KnownFilms films, ThemeTaxonomy taxonomy) : ISuggestions<string>
{
    private const int MostNear = 5;

    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Near(typed, await Names(context, cancellationToken), ISuggestions.Limit, context);

    // A theme of the taxonomy is meant as it is typed, also where no review shows it; a free one that is typed with an error, or in part, is asked about.
    public async Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var name = taxonomy.NameOf(text, context.Caller.Say);
        if (taxonomy.Find(name) is not null)
            return new Resolution<string>.Found(name);
        var names = await Names(context, cancellationToken);
        return names.Any(known => FilmTitle.FoldWords(known) == FilmTitle.FoldWords(name)) || Near(text, names, MostNear, context) is not { Count: > 0 } near
            ? new Resolution<string>.Found(name)
            : new Resolution<string>.Unclear(context.Caller.Say["themes.which", ("text", HostileText.Shorten(text))], near);
    }

    private IReadOnlyList<Choice> Near(string typed, IReadOnlyList<string> names, int most, SuggestionContext context) =>
        TextMatcher.Best(names, name => taxonomy.AllNames(name, context.Caller.Say), typed, most);

    private async Task<IReadOnlyList<string>> Names(SuggestionContext context, CancellationToken cancellationToken) =>
        await TypedFilm.Of(context, films, cancellationToken) is { } film
            ? await themes.NamesOf(film, cancellationToken)
            : [.. (await themes.List(cancellationToken)).Select(theme => theme.Name)];
}
