using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Reviews;

/// <summary>
/// Synchronises a review's quotes with those that the reader finds in its current text. A quote found again retains its key. A quote
/// that a moderator decided on remains while its words are in the text; any other is withdrawn. Newly found quotes are added.
/// </summary>
internal sealed class QuoteRebuild(FilmClubContext context)
{
    public async Task Run(ReviewRow review, IReadOnlyList<QuoteFinding> findings, Func<TextSpan, int?> filmOf, CancellationToken cancellationToken)
    {
        var known = await context.Quotes.AsTracking().Include(quote => quote.Themes)
            .Where(quote => quote.ReviewId == review.Id)
            .OrderBy(quote => quote.Start).ThenBy(quote => quote.Id)
            .ToListAsync(cancellationToken);

        var unmatched = new List<QuoteFinding>();
        foreach (var finding in findings)
        {
            var words = VerbatimMatcher.Fold(finding.Span.Of(review.Body));
            if (known.Find(quote => VerbatimMatcher.Fold(quote.Text) == words) is { } quote)
            {
                known.Remove(quote);
                Refresh(quote, finding, filmOf(finding.Span), review);
            }
            else
            {
                unmatched.Add(finding);
            }
        }

        var hidden = KeepStanding(known, review.Body);
        // Words that a moderator removed remain removed, even if the reader now quotes a longer stretch around them.
        foreach (var finding in unmatched.Where(finding => !hidden.Exists(finding.Span.Overlaps)))
        {
            var quote = new QuoteRow { ReviewId = review.Id, Text = "" };
            Refresh(quote, finding, filmOf(finding.Span), review);
            context.Quotes.Add(quote);
        }
    }

    /// <summary>Updates the quotes that the reader did not find again.</summary>
    /// <returns>The spans of the hidden quotes among them.</returns>
    private static List<TextSpan> KeepStanding(List<QuoteRow> quotes, string body)
    {
        List<TextSpan> hidden = [];
        foreach (var quote in quotes)
        {
            var stands = VerbatimMatcher.Find(body, quote.Text);
            // A quote that the reader no longer finds was wrong, or is part of a longer one; a moderator's quote remains.
            if (stands is not { } span || quote is { IsCurated: false, IsHidden: false })
            {
                quote.IsWithdrawn = true;
                continue;
            }

            quote.Locate(span, body);
            if (quote.IsHidden)
                hidden.Add(span);
        }

        return hidden;
    }

    private static void Refresh(QuoteRow quote, QuoteFinding finding, int? film, ReviewRow review)
    {
        quote.Locate(finding.Span, review.Body);
        if (!quote.IsCurated)
        {
            quote.Kind = finding.Kind;
            quote.Attribute(finding.Kind == QuoteKind.Review ? review.Author : finding.Speaker);
            quote.Source = finding.Source;
        }

        quote.FilmOrdinal = film;

        var themes = finding.Themes.Select(FilmTitle.FoldWords).Where(theme => theme.Length > 0).ToHashSet(StringComparer.Ordinal);
        quote.Themes.RemoveAll(theme => !themes.Contains(theme.FoldedName));
        quote.Themes.AddRange(themes.Except(quote.Themes.Select(theme => theme.FoldedName)).Select(theme => new QuoteThemeRow { FoldedName = theme }));
    }
}
