using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Polls;

/// <summary>A question to the members: when they can come, or any other. Its choices are fixed when it opens; a moderator or its time closes it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">The question, or what the time is for, in one line of at most <see cref="MaxTitle"/> UTF-16 units.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Choices">The choices, times with the earliest first; <see cref="MinChoices"/> to <see cref="MaxChoices"/>, each once.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ClosesAt">From when on no answer is taken.</param>
public sealed record Poll(PollId Id, string Title, PollKind Kind, IReadOnlyList<PollChoice> Choices, Instant OpenedAt, Instant ClosesAt)
{
    /// <summary>The longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 200;

    /// <summary>The fewest choices: one alone is no choice.</summary>
    public const int MinChoices = 2;

    /// <summary>The most choices: two rows of buttons on every platform.</summary>
    public const int MaxChoices = 10;

    /// <summary>Whether the answers so far are hidden until it is closed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The screening that it is about, whose discussion shows the result; null for none.</summary>
    public ScreeningId? Screening { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>The published answers: those of each member who gave any on a line, without names and in the order of the letters. Null before it is closed.</summary>
    public string? Record { get; init; }

    /// <summary>Whether answers are taken.</summary>
    public bool TakesAnswersAt(Instant now) => ClosedAt is null && now < ClosesAt;

    /// <summary>Whether it is due to be closed by its time.</summary>
    public bool IsDueAt(Instant now) => ClosedAt is null && ClosesAt <= now;

    /// <summary>The published answers; null while it is not closed.</summary>
    public IReadOnlyList<PollAnswers>? Published =>
        Record is null ? null : [.. Record.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => PollAnswers.Parse(line, Choices.Count))];

    /// <summary>A member's answers after another answer to one choice. Where one choice is to be made, the new one replaces the earlier.</summary>
    /// <param name="before">The answers before.</param>
    /// <param name="number">Which choice, from 1.</param>
    /// <param name="answer">The answer; null takes it back. To what is no time, only yes is an answer.</param>
    public PollAnswers Answer(PollAnswers before, int number, PollAnswer? answer)
    {
        if (Kind == PollKind.Dates)
            return before.With(number, answer);
        var chosen = answer == PollAnswer.Yes;
        return (chosen && Kind == PollKind.One ? PollAnswers.Empty(Choices.Count) : before).With(number, chosen ? PollAnswer.Yes : null);
    }

    /// <summary>Applies a change of the screening that it is about: an open poll is due when the screening ends, and immediately once the screening is cancelled.</summary>
    public Poll Follow(Screening screening, Instant now) => ClosedAt is null
        ? this with { ClosesAt = screening.State == ScreeningState.Cancelled ? Instant.Min(ClosesAt, now) : screening.End }
        : this;

    /// <summary>Closes the poll and publishes the answers.</summary>
    /// <param name="answers">The answers of each member who gave any, in any order.</param>
    /// <param name="now">The moment; a poll whose time has passed was closed at that time.</param>
    /// <exception cref="InvalidOperationException">It is closed already.</exception>
    public Poll Close(IEnumerable<PollAnswers> answers, Instant now) => ClosedAt is null
        ? this with { ClosedAt = Instant.Min(ClosesAt, now), Record = string.Join('\n', answers.Where(one => !one.IsEmpty).Select(one => one.Text).Order(StringComparer.Ordinal)) }
        : throw new InvalidOperationException($"Poll {Id} is closed already.");

    /// <summary>The choices with their answers, the best first: those with most yes, then most if need be, then the first.</summary>
    /// <param name="answers">The answers of each member who gave any.</param>
    public IReadOnlyList<PollCount> Count(IReadOnlyCollection<PollAnswers> answers) =>
    [
        .. Choices.Select((choice, index) => new PollCount(index + 1, choice, Of(answers, index, PollAnswer.Yes), Of(answers, index, PollAnswer.Maybe), Of(answers, index, PollAnswer.No)))
            .OrderByDescending(count => count.Yes).ThenByDescending(count => count.Maybe).ThenBy(count => count.Number),
    ];

    /// <summary>The best of <see cref="Count"/>: all that as many chose as the first, and if need be. None where nobody chose any.</summary>
    public IReadOnlyList<PollCount> Best(IReadOnlyCollection<PollAnswers> answers) =>
        Count(answers) is [var first, ..] counts && first.Yes + first.Maybe > 0 ? [.. counts.TakeWhile(count => (count.Yes, count.Maybe) == (first.Yes, first.Maybe))] : [];

    private static int Of(IReadOnlyCollection<PollAnswers> answers, int index, PollAnswer answer) => answers.Count(one => one[index + 1] == answer);
}

/// <summary>The answers to a choice.</summary>
/// <param name="Number">Which choice, from 1.</param>
/// <param name="Choice">The choice.</param>
/// <param name="Yes">How many chose it, or can come then.</param>
/// <param name="Maybe">How many can come if need be.</param>
/// <param name="No">How many cannot.</param>
public sealed record PollCount(int Number, PollChoice Choice, int Yes, int Maybe, int No);
