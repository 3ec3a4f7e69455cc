using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The society's films, by title; a part of a title, a director or a title with typing errors is asked about.</summary>
internal sealed class KnownFilms(IFilms films) : ISuggestions<FilmId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var all = await films.List(cancellationToken);
        var title = LinkedFilm.Read(typed) is { } linked ? linked.Label ?? typed : typed;
        var fitting = title.Length == 0 ? all : FilmMatcher.Match(all, title).Select(match => match.Film);
        return [.. fitting.Take(ISuggestions.Limit).Select(film => ChoiceOf(film, all))];
    }

    public async Task<Resolution<FilmId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var search = await Search(text, cancellationToken);
        return search.Titled switch
        {
            [var only] => new Resolution<FilmId>.Found(only.Id),
            _ => new Resolution<FilmId>.Unclear(search.Reason(context.Caller.Say), search.Choices),
        };
    }

    /// <summary>Searches for what was typed: a title, the number of a button's film, or a link.</summary>
    public async Task<FilmSearch> Search(string text, CancellationToken cancellationToken)
    {
        var all = await films.List(cancellationToken);
        if (FilmIndex.Of(all).Called(text).ToList() is [var chosen])
            return new(text, text, [chosen], [], film => ChoiceOf(film, all));
        // A button's value: if that film was deleted, no other film may match it.
        if (text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new(text, null, [.. all.Where(film => film.Id.Value == number)], [], film => ChoiceOf(film, all));

        var linked = LinkedFilm.Read(text);
        // The number at the end of an address may belong to the title.
        if (linked is { Year: not null } && FilmMatcher.Titled(FilmMatcher.Match(all, linked.Whole!)) is [var whole])
            return new(text, linked.Whole, [whole], [], film => ChoiceOf(film, all));
        var title = linked is null ? text : linked.Label;
        var matches = title is null ? [] : FilmMatcher.Match(all, title);
        return new(text, title, FilmMatcher.Titled(matches), [.. matches.Where(match => !match.IsTitle)], film => ChoiceOf(film, all)) { IsLink = linked is not null };
    }

    // Title and year identify a film, except for the rare pair that shares both. A platform takes no value that is very long.
    private static Choice ChoiceOf(Film film, IReadOnlyList<Film> all) => (FilmIndex.Of(all).Called(film.Label).Count() == 1, film) switch
    {
        (true, { Label.Length: <= ISuggestions.MaxValue }) => new(film.Label, film.Label),
        (true, _) => new(Cut.AtWord(film.Label, ISuggestions.MaxValue), $"#{film.Id}"),
        (_, { Directors: [] }) => new($"{film.Label} – #{film.Id}", $"#{film.Id}"),
        _ => new($"{film.Label} – {string.Join(", ", film.Directors)}", $"#{film.Id}"),
    };
}
