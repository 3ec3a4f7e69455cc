using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Discussions;

/// <summary>Chooses a film's discussion prompts: questions of the critics first, themes between them, one quoted statement.</summary>
internal static class PromptPlan
{
    /// <summary>Most prompts for one film, sized for one evening.</summary>
    public const int Most = 6;

    private const int MostQuestions = 3, MostThemes = 3;

    // Of a shorter quotation nobody can say whether the film bears it out: it is often the first words of a sentence that the critic interrupts.
    private const int FewestWordsSaid = 5;

    /// <summary>The themes that qualify for a prompt, the surest first.</summary>
    public static IReadOnlyList<FilmTheme> Worth(IReadOnlyList<FilmTheme> themes)
    {
        var shown = themes.Where(theme => theme.Evidence.Count > 0).ToList();
        var clear = shown.Where(theme => theme.IsClear).Take(MostThemes).ToList();
        return clear.Count > 0 ? clear : [.. shown.Take(1)];
    }

    /// <summary>The prompts in the order in which to post them; no sentence of a review is used twice.</summary>
    /// <param name="questions">Questions that the reviews raise.</param>
    /// <param name="themes">What <see cref="Worth"/> chose.</param>
    /// <param name="companions">For a theme's name, another film that shows it and the sentence that shows it there.</param>
    /// <param name="said">Quotations from the reviews, the most suitable for discussion first.</param>
    public static IReadOnlyList<Prompt> Make(
        IReadOnlyList<Passage> questions,
        IReadOnlyList<FilmTheme> themes,
        IReadOnlyDictionary<string, (Film Film, Passage Evidence)> companions,
        IReadOnlyList<Quote> said)
    {
        var taken = new Taken();
        var asked = new Queue<Prompt>(ByTurns(questions).Where(taken.Take).Take(MostQuestions).Select(question => new Prompt.Asked(question)));
        var shown = new Queue<Prompt>(themes.Select(theme => OfTheme(theme, companions, taken)).OfType<Prompt>().Take(MostThemes));
        var plan = new List<Prompt>();
        while (asked.Count + shown.Count > 0)
        {
            if (asked.TryDequeue(out var question))
                plan.Add(question);
            if (shown.TryDequeue(out var theme))
                plan.Add(theme);
        }

        if (said.FirstOrDefault(quote => quote is { Kind: QuoteKind.Speech, Speaker: not null } && IsStatement(quote) && taken.Take(quote.Passage)) is { } quote)
            plan.Insert(Math.Min(plan.Count, Most - 1), new Prompt.Said(quote));
        return [.. plan.Take(Most)];
    }

    private static bool IsStatement(Quote quote) => quote.Passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWordsSaid;

    // The first question of every review before the second of any.
    private static IEnumerable<Passage> ByTurns(IReadOnlyList<Passage> questions) => questions
        .GroupBy(question => question.Review.Id)
        .SelectMany(review => review.Select((question, turn) => (question, turn)))
        .OrderBy(entry => entry.turn)
        .Select(entry => entry.question);

    private static Prompt? OfTheme(FilmTheme theme, IReadOnlyDictionary<string, (Film Film, Passage Evidence)> companions, Taken taken)
    {
        if (theme.Evidence.FirstOrDefault(taken.Take) is not { } evidence)
            return null;
        if (theme.Evidence.FirstOrDefault(other => other.Review.Id != evidence.Review.Id && taken.Take(other)) is { } second)
            return new Prompt.TwoVoices(theme, evidence, second);
        if (theme is { Reviews: 1, OfReviews: > 2, Ruling: null })
            return new Prompt.OneVoice(theme, evidence);
        return companions.TryGetValue(theme.Name, out var companion)
            ? new Prompt.InBoth(theme, evidence, companion.Film, companion.Evidence)
            : new Prompt.Shown(theme, evidence);
    }

    /// <summary>The sentences that prompts already use.</summary>
    private sealed class Taken
    {
        private readonly List<Passage> _passages = [];

        public bool Take(Passage passage)
        {
            if (_passages.Exists(other => other.Review.Id == passage.Review.Id && other.Span.Overlaps(passage.Span)))
                return false;
            _passages.Add(passage);
            return true;
        }
    }
}
