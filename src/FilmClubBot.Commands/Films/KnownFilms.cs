using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The society's films, by title; a part of a title, a director or a title with typing errors is asked about.</summary>
internal sealed class KnownFilms(IFilms films, SiteAddress site) : ISuggestions<FilmId>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken)
    {
        var all = await films.List(cancellationToken);
        var linked = LinkedFilm.Read(typed);
        if (Number(NumberedBy(linked) ?? "") is { } number)
            return [.. all.Where(film => film.Id.Value == number).Select(film => ChoiceOf(film, all))];
        var title = linked?.Label ?? typed;
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
        var linked = LinkedFilm.Read(text);
        // A button's value, or the film's own page: if that film was deleted, no other film may match it.
        if (Number(NumberedBy(linked) ?? text) is { } number)
            return new(text, null, [.. all.Where(film => film.Id.Value == number)], [], film => ChoiceOf(film, all));
        // What looks like a mention is one unless a film is called so.
        if (linked is { MayBeTitle: true } && FilmMatcher.Titled(FilmMatcher.Match(all, text)).Count > 0)
            linked = null;
        // The number at the end of an address may belong to the title.
        if (linked is { Year: not null } && FilmMatcher.Titled(FilmMatcher.Match(all, linked.Whole!)) is [var whole])
            return new(text, linked.Whole, [whole], [], film => ChoiceOf(film, all));
        var title = linked is null ? text : linked.Label;
        var matches = title is null ? [] : FilmMatcher.Match(all, title);
        return new(text, title, FilmMatcher.Titled(matches), [.. matches.Where(match => !match.IsTitle)], film => ChoiceOf(film, all)) { IsLink = linked is not null, MayBeTitle = linked is { MayBeTitle: true } };
    }

    /// <summary>The number of the film whose page of the society's own site was typed, as <c>#7</c>; null for any other text.</summary>
    private string? NumberedBy(LinkedFilm? linked) =>
        linked?.Address is { } address && SitePages.CallFor(site, address) is { Command: "film" } page ? page.Options["film"] : null;

    private static int? Number(string text) =>
        text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Title and year identify a film, except for the rare pair that shares both. A platform takes no value that is very long.
    private static Choice ChoiceOf(Film film, IReadOnlyList<Film> all) => (FilmIndex.Of(all).Called(film.Label).Count() == 1, film) switch
    {
        (true, { Label.Length: <= ISuggestions.MaxValue }) => new(film.Label, film.Label),
        (true, _) => new(Cut.AtWord(film.Label, ISuggestions.MaxValue), $"#{film.Id}"),
        (_, { Directors: [] }) => new($"{film.Label} – #{film.Id}", $"#{film.Id}"),
        _ => new($"{film.Label} – {string.Join(", ", film.Directors)}", $"#{film.Id}"),
    };
}
