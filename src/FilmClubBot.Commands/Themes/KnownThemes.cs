using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Themes;

/// <summary>The themes that reviews show; of one film once the film is typed. They are shown in the caller's language and found by their names in any.</summary>
internal sealed class KnownThemes(IThemes themes, KnownFilms films, ThemeTaxonomy taxonomy) : ISuggestions<string>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var names = await TypedFilm.Of(context, films, cancellationToken) is { } film
            ? await themes.NamesOf(film, cancellationToken)
            : (await themes.List(cancellationToken)).Select(theme => theme.Name);
        return TextMatcher.Best(names, name => taxonomy.AllNames(name, context.Caller.Say), typed, ISuggestions.Limit);
    }

    public Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<string>>(new Resolution<string>.Found(taxonomy.NameOf(text, context.Caller.Say)));
}
