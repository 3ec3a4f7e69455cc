using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Themes;

/// <summary>The themes of the typed film on which moderators decided, hidden ones included.</summary>
internal sealed class RuledThemes(IThemes themes, KnownFilms films, ThemeTaxonomy taxonomy) : ISuggestions<string>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        await TypedFilm.Of(context, films, cancellationToken) is { } film
            ? TextMatcher.Best((await themes.Rulings(film, cancellationToken)).Select(theme => theme.Name), name => taxonomy.AllNames(name, context.Caller.Say), typed, ISuggestions.Limit)
            : [];

    public Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<string>>(new Resolution<string>.Found(taxonomy.NameOf(text, context.Caller.Say)));
}
