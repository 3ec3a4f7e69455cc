using System.Globalization;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Films;

/// <summary>The society's films, and any other by its title: <c>The Third Man (1949)</c>. A question mark is a film to be chosen.</summary>
internal sealed partial class WantedFilms(KnownFilms known, IFilms films) : ISuggestions<WantedFilm>
{
    // Marks a title that is to be used literally, although it resembles a known one.
    private const char AsItStands = '+';

    private const string ToBeChosen = "?";

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) => known.Suggest(typed, context, cancellationToken);

    public async Task<Resolution<WantedFilm>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        if (text == ToBeChosen)
            return new Resolution<WantedFilm>.Found(WantedFilm.Undecided);
        if (text.StartsWith(AsItStands))
            return New(text[1..], context);
        var search = await known.Search(text, cancellationToken);
        var film = search.Titled is [var only] ? await films.Find(only.Id, cancellationToken) : null;
        return (film, search) switch
        {
            ({ } found, _) => new Resolution<WantedFilm>.Found(new(new(found.Title, found.Year, found.Directors), found.Id)),
            (_, { MayBeTitle: true }) => new Resolution<WantedFilm>.Unclear(search.Reason(context.Caller.Say), [Other(text, context)]),
            (_, { Title: null }) => new Resolution<WantedFilm>.Unclear(search.Reason(context.Caller.Say), []),
            (_, { Near.Count: > 0, Title: { } near }) => new Resolution<WantedFilm>.Unclear(search.Reason(context.Caller.Say), [.. search.Choices.Take(ISuggestions.Limit - 1), Other(near, context)]),
            // Another year, numeral or part of a known film is a new one.
            (_, { Title: { } title }) => New(title, context),
        };
    }

    private static Choice Other(string text, SuggestionContext context) =>
        new(context.Caller.Say["suggestions.otherfilm", ("film", HostileText.Shorten(text))], AsItStands + text);

    private static Resolution<WantedFilm> New(string text, SuggestionContext context)
    {
        var match = WithYear().Match(text.Trim());
        var (title, year) = match.Success
            ? (match.Groups["title"].Value, (int?)int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))
            : (text.Trim(), null);
        // A title without a letter or digit, or the number of a film that was deleted.
        return FilmTitle.Fold(title).Length == 0 || title.Length > FilmTitle.MaxLength || DeletedFilm().IsMatch(title)
            ? new Resolution<WantedFilm>.Unclear(context.Caller.Say["suggestions.nofilm", ("text", HostileText.Shorten(text))], [])
            : new Resolution<WantedFilm>.Found(new(new(title, year, [])));
    }

    [GeneratedRegex("^#[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DeletedFilm();

    [GeneratedRegex(@"^(?<title>.+?)\s*\((?<year>18[89][0-9]|19[0-9]{2}|20[0-9]{2})\)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WithYear();
}
