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
        if (NumberedBy(typed) is { } page)
            return [.. all.Where(film => film.Id == page).Select(film => ChoiceOf(film, all))];
        var fitting = typed.Length == 0 ? all : FilmMatcher.Match(all, typed).Select(match => match.Film);
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

    /// <summary>Searches for what was typed: a title, the number of a button's film, a link or id, or a title with one after it.</summary>
    public async Task<FilmSearch> Search(string text, CancellationToken cancellationToken)
    {
        var all = await films.List(cancellationToken);
        Choice Choose(Film film) => ChoiceOf(film, all);
        if (FilmIndex.Of(all).Called(text).ToList() is [var chosen])
            return new(text, [chosen], [], Choose) { Title = text };
        // A button's value, or the film's own page: if that film was deleted, no other film may match it.
        if ((NumberedBy(text) ?? Number(text)) is { } id)
            return new(text, [.. all.Where(film => film.Id == id)], [], Choose);
        var matches = FilmMatcher.Match(all, text);
        var titled = FilmMatcher.Titled(matches);
        var split = FilmLink.ReadAfterTitle(text);
        var link = split?.Link ?? FilmLink.Read(text);
        return new(text, titled, [.. matches.Where(match => !match.IsTitle)], Choose)
        {
            Title = split?.Title ?? (link is null or { MayBeNewTitle: true } ? text : link.Label),
            Year = FilmMatcher.UnknownYear(matches, split?.Title ?? text),
            Link = link,
            // What looks like a mention is one unless a film is called so.
            IsLink = split is null && link is not null && !(link.MayBeKnownTitle && titled.Count > 0),
        };
    }

    /// <summary>The number of the film whose page of the society's own site was typed; null for any other text.</summary>
    private FilmId? NumberedBy(string text) =>
        FilmLink.Read(text)?.Address is { } address && SitePages.CallFor(site, address) is { Command: "film" } page ? Number(page.Options["film"] ?? "") : null;

    /// <summary>The film whose number a button has; null for any other text.</summary>
    public static FilmId? Number(string text) =>
        text.StartsWith('#') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new FilmId(number) : null;

    // Title and year identify a film, except for the rare pair that shares both. A platform takes no value that is very long.
    private static Choice ChoiceOf(Film film, IReadOnlyList<Film> all) => (FilmIndex.Of(all).Called(film.Label).Count() == 1, film) switch
    {
        (true, { Label.Length: <= ISuggestions.MaxValue }) => new(film.Label, film.Label),
        (true, _) => new(Cut.AtWord(film.Label, ISuggestions.MaxValue), $"#{film.Id}"),
        (_, { Directors: [] }) => new($"{film.Label} – #{film.Id}", $"#{film.Id}"),
        _ => new($"{film.Label} – {string.Join(", ", film.Directors)}", $"#{film.Id}"),
    };
}
