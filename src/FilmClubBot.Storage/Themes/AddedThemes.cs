using FilmClubBot.Commands.Themes;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace FilmClubBot.Storage.Themes;

/// <summary>Themes that moderators added, as far as the words that show them still stand in a visible review of the film.</summary>
internal sealed class AddedThemes(FilmClubContext context)
{
    /// <summary>The standing ones among the rulings, as showings of full confidence.</summary>
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
