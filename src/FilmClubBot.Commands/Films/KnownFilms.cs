using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The films of the reviews, by title, part of a title or director.</summary>
internal sealed class KnownFilms(IFilms films) : ISuggestions<FilmId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var all = await films.List(cancellationToken);
        var fitting = typed.Length == 0 ? all : FilmMatcher.Match(all, typed).Select(match => match.Film);
        return [.. fitting.Take(ISuggestions.Limit).Select(film => ChoiceOf(film, all))];
    }

    public async Task<Resolution<FilmId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var all = await films.List(cancellationToken);
        if (FilmIndex.Of(all).Called(text).ToList() is [var chosen])
            return new Resolution<FilmId>.Found(chosen.Id);

        var say = context.Caller.Say;
        IReadOnlyList<FilmMatch> matches;
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // A button's value: if that film was deleted, no other film may match it.
            matches = all.FirstOrDefault(film => film.Id.Value == number) is { } numbered ? [new FilmMatch(numbered, FilmMatcher.Exact)] : [];
        }
        else
        {
            matches = FilmMatcher.Match(all, text);
        }

        return matches switch
        {
            [] => new Resolution<FilmId>.Unclear(say["suggestions.nofilm", ("text", HostileText.Shorten(text))], []),
            [var only] => new Resolution<FilmId>.Found(only.Film.Id),
            // The exact title, and no other film of that title.
            [{ Score: FilmMatcher.Exact } best, { Score: < FilmMatcher.Exact }, ..] => new Resolution<FilmId>.Found(best.Film.Id),
            // A part of the title, and no other title contains it.
            [{ Score: >= FilmMatcher.Contained } best, { Score: < FilmMatcher.Contained }, ..] => new Resolution<FilmId>.Found(best.Film.Id),
            _ => new Resolution<FilmId>.Unclear(
                say["suggestions.whichfilm", ("text", HostileText.Shorten(text))],
                [.. matches.Where(match => match.Score == FilmMatcher.Exact || matches[0].Score < FilmMatcher.Exact).Take(ISuggestions.Limit).Select(match => ChoiceOf(match.Film, all))]),
        };
    }

    // Title and year identify a film, except for the rare pair that shares both.
    private static Choice ChoiceOf(Film film, IReadOnlyList<Film> all) =>
        FilmIndex.Of(all).Called(film.Label).Count() == 1
            ? new(film.Label, film.Label)
            : new(film.Directors.Count == 0 ? $"{film.Label} – #{film.Id}" : $"{film.Label} – {string.Join(", ", film.Directors)}", $"#{film.Id}");
}
