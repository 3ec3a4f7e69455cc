using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Site;

/// <summary>What the pictures of links to pages show.</summary>
internal static class Previews
{
    // Longer words are hard to read at the size of a chat's preview.
    private const int LongestWords = 220;

    /// <summary>A film: its directors, what members gave it, and words of a review that are no spoiler.</summary>
    public static PreviewContent Of(FilmView view, Phrases say)
    {
        var quote = view.Quotes.FirstOrDefault(quote => !quote.Passage.Review.IsCovered && quote.Passage.Text.Length <= LongestWords);
        return new(
            view.Film.Label,
            view.Film.Directors is [] ? null : say["site.by", ("directors", string.Join(", ", view.Film.Directors))],
            view.Blind is null && view.Summary.Count > 0 ? RatingWords.Of(view.Summary, say) : null,
            quote is null ? null : say["site.inquotes", ("words", quote.Passage.Text)],
            quote is null ? null : string.Join(" · ", Source(quote)));
    }

    /// <summary>The society: what it shows next.</summary>
    public static PreviewContent Of(ProgrammeView view, Club club, Phrases say) =>
        new(club.Name, say["site.about", ("club", club.Name)], null, view.Programme.All.FirstOrDefault(screening => screening.IsAhead) is { } next ? NextWords(next, club, say) : null);

    private static string NextWords(Screening next, Club club, Phrases say) =>
        say["site.next", ("film", ScreeningWords.Film(next, say)), ("when", ScreeningWords.ShortTime(next.Start, club, say))];

    private static IEnumerable<string> Source(Quote quote)
    {
        if (quote.Speaker is { } speaker)
            yield return speaker;
        yield return quote.Passage.Review.Title;
        if (quote.Passage.Review.Author is { } author && author != quote.Speaker)
            yield return author;
    }
}
