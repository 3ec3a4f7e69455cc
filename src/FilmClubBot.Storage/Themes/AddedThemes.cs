using FilmClubBot.Commands.Themes;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Themes;

/// <summary>Themes that moderators added, as long as a visible review of the film still contains the words that show them.</summary>
internal sealed class AddedThemes(FilmClubContext context)
{
    /// <summary>The rulings whose words are still found, as showings with full confidence.</summary>
    public async Task<List<ThemeShowing>> InForce(IQueryable<ThemeRulingRow> rulings, CancellationToken cancellationToken)
    {
        var added = await rulings
            .Where(ruling => ruling.Ruling == ThemeRuling.Added && !ruling.EvidenceReview!.IsHidden
                && context.ReviewFilms.Any(row => row.FilmId == ruling.FilmId && row.ReviewId == ruling.EvidenceReviewId))
            .Select(ruling => new { Ruling = ruling, ruling.EvidenceReview!.Body })
            .ToListAsync(cancellationToken);

        List<ThemeShowing> standing = [];
        foreach (var (ruling, body) in added.Select(row => (row.Ruling, row.Body)))
        {
            if (VerbatimMatcher.Find(body, ruling.EvidenceText!) is not { } span)
                continue;
            standing.Add(new()
            {
                FilmId = ruling.FilmId,
                ReviewId = ruling.EvidenceReviewId!.Value,
                Name = ruling.Name,
                FoldedName = ruling.FoldedName,
                Confidence = 1,
                Evidence = [span],
            });
        }

        return standing;
    }
}
