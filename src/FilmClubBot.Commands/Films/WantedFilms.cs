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
        switch (await known.Resolve(text, context, cancellationToken))
        {
            case Resolution<FilmId>.Found(var id) when await films.Find(id, cancellationToken) is { } film:
                return new Resolution<WantedFilm>.Found(new(new(film.Title, film.Year, film.Directors), film.Id));
            // A title with a year is unambiguous.
            case Resolution<FilmId>.Unclear { Candidates: not [] } unclear when !WithYear().IsMatch(text):
                return new Resolution<WantedFilm>.Unclear(unclear.Reason, [.. unclear.Candidates.Take(ISuggestions.Limit - 1), Other(text, context)]);
            default:
                return New(text, context);
        }
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
        return FilmTitle.Fold(title).Length == 0 || title.Length > FilmTitle.MaxLength || title.StartsWith('#')
            ? new Resolution<WantedFilm>.Unclear(context.Caller.Say["suggestions.nofilm", ("text", HostileText.Shorten(text))], [])
            : new Resolution<WantedFilm>.Found(new(new(title, year, [])));
    }

    [GeneratedRegex(@"^(?<title>.+?)\s*\((?<year>18[89][0-9]|19[0-9]{2}|20[0-9]{2})\)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WithYear();
}
