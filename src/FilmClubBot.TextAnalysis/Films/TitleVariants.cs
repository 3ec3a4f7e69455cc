using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Titles that differ in an article only.</summary>
internal static class TitleVariants
{
    /// <summary>"The Keeper" and "Keeper" are one film, under the name that the text uses more often.</summary>
    public static List<TitleCandidate> Joined(IReadOnlyCollection<TitleCandidate> candidates)
    {
        var variants = candidates.Where(candidate => candidate.Words.Count > 0).ToLookup(candidate => string.Join(' ', candidate.Words.Count > 1 && FilmTalk.OfAll.Articles.Contains(candidate.Words[0]) ? candidate.Words.Skip(1) : candidate.Words));
        return [.. variants.Select(group =>
        {
            var title = group.OrderByDescending(candidate => candidate.Headline > HeadlineTitles.Part ? candidate.Headline : 0).ThenByDescending(candidate => candidate.Mentions.Count).ThenByDescending(candidate => candidate.Words.Count).First();
            foreach (var variant in group.Where(variant => variant != title))
            {
                title.Absorb(variant);
                title.Opens |= variant.Opens;
                title.Headline = Math.Max(title.Headline, variant.Headline);
            }

            return title;
        })];
    }
}
