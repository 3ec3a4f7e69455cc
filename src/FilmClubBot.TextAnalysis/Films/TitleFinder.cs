using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Collects everything in a review that may be a film's title, with its evidence.</summary>
internal sealed class TitleFinder(Prose prose, Cast cast, SubjectWords words, HeadlineTitles headline)
{
    /// <summary>Candidates with their mentions counted.</summary>
    public IReadOnlyCollection<TitleCandidate> Find()
    {
        var candidates = new CandidateList(prose);
        foreach (var (title, weight) in headline.Titles)
        {
            if (candidates.Of(title) is { } candidate)
            {
                candidate.Headline = Math.Max(candidate.Headline, weight);
                candidate.IsHeadline |= headline.IsWhole(title);
            }
        }

        new SetOffTitles(prose, words, candidates).Add(SectionHead.Of(prose, words));
        var introduced = new IntroducedTitles(prose, cast, candidates);
        introduced.AddDated();
        CreditedTitles.Add(prose, words, candidates);
        TitlesInHeadline.AddRuns(prose, words, candidates);
        var recognition = new Recognition(prose);
        TitlesInHeadline.AddKnown(prose, recognition, candidates);
        introduced.AddNamed();
        introduced.AddCommonWords();
        TitlesInHeadline.Confirm(prose, candidates);
        foreach (var candidate in candidates.ByKey.Values)
            (candidate.Renown, candidate.Known) = recognition.Of(candidate.Text);
        new MentionCounter(prose, cast, words).Count([.. candidates.ByKey.Values]);
        return [.. candidates.ByKey.Values];
    }
}
