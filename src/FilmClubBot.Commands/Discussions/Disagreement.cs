using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Discussions;

/// <summary>Two reviews that judge a theme of a film in opposite ways.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Praise">The sentence that praises.</param>
/// <param name="Blame">The sentence of another review that finds fault.</param>
internal sealed record Disagreement(FilmTheme Theme, Passage Praise, Passage Blame)
{
    /// <summary>The disagreement on the surest theme that has one; null where the evidence of no theme has both, which is usual.</summary>
    /// <param name="themes">A film's themes, the surest first. Their evidence is what is compared; reviews that are covered, and longer sentences, are left out.</param>
    public static Disagreement? Of(IEnumerable<FilmTheme> themes)
    {
        foreach (var theme in themes)
        {
            List<(Passage Passage, Tone Tone)> judged = [.. theme.Evidence.Where(passage => !passage.Review.IsCovered && passage.Text.Length <= PollChoice.Sentence.MaxLength).Select(passage => (passage, ToneWords.Of(passage.Text)))];
            foreach (var (praise, _) in judged.Where(one => one.Tone == Tone.Praise))
            {
                if (judged.Find(other => other.Tone == Tone.Blame && other.Passage.Review.Id != praise.Review.Id).Passage is { } blame)
                    return new(theme, praise, blame);
            }
        }

        return null;
    }
}
