using System.Globalization;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Polls;

namespace FilmClubBot.Commands.Polls;

/// <summary>Formats what is known of a poll.</summary>
internal static class PollWords
{
    private const int LongestToggle = 40;

    /// <summary>The question.</summary>
    public static string Title(Poll poll, Phrases say) => poll.Kind == PollKind.Dates ? say["poll.title", ("title", poll.Title)] : poll.Title;

    /// <summary>The parts of a list of choices as it is typed: separated by semicolons or lines, or by commas where there is neither.</summary>
    public static IReadOnlyList<string> Parts(string typed) => TitleList.Split(typed, ';', '\n') is { Count: > 1 } parts ? parts : TitleList.Split(typed, ',');

    /// <summary>The choices, in their order.</summary>
    public static IEnumerable<Block> Choices(Poll poll, Club club, Phrases say) => poll.Choices is [PollChoice.Sentence, ..]
        ? poll.Choices.OfType<PollChoice.Sentence>().Select(Quote)
        : [new BulletList([.. poll.Choices.Select(choice => (IReadOnlyList<Inline>)[choice is PollChoice.Time time ? ScreeningWords.At(time.At, club, say) : new Words(Short(choice, club, say))])])];

    /// <summary>A choice in few words: a time, an answer, the critic.</summary>
    public static string Short(PollChoice choice, Club club, Phrases say) => choice switch
    {
        PollChoice.Time time => ScreeningWords.ShortTime(time.At, club, say),
        PollChoice.Answer answer => answer.Words,
        PollChoice.Sentence sentence => sentence.By,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "A choice of this kind has no words; add them."),
    };

    /// <summary>The label of a button for a choice.</summary>
    public static string Label(PollChoice choice, Club club, Phrases say) => Cut.AtWord(Short(choice, club, say), LongestToggle);

    /// <summary>The choices with the answers, the best first.</summary>
    public static Block Counts(Poll poll, IReadOnlyCollection<PollAnswers> answers, Club club, Phrases say)
    {
        var best = poll.Best(answers);
        return new BulletList([.. poll.Count(answers).Select(Line)]);

        IReadOnlyList<Inline> Line(PollCount count)
        {
            var choice = Short(count.Choice, club, say);
            return
            [
                best.Contains(count) ? new Strong(choice) : new Words(choice),
                " – " + (poll.Kind == PollKind.Dates
                    ? say["poll.count", ("yes", count.Yes), ("maybe", count.Maybe), ("no", count.No)]
                    : say["poll.share", ("votes", count.Yes), ("of", answers.Count)]),
            ];
        }
    }

    /// <summary>How many members have answered.</summary>
    public static string Answered(Poll poll, IReadOnlyCollection<PollAnswers> answers, Phrases say) => answers.Count switch
    {
        0 => say["poll.unanswered"],
        _ when poll.Kind != PollKind.Dates => say["poll.voted", ("n", answers.Count)],
        _ when poll.Best(answers).Count == 0 => say["poll.nobody"],
        var members => say["poll.answered", ("n", members)],
    };

    /// <summary>How the question is answered.</summary>
    public static string How(Poll poll, Phrases say) => say[poll.Kind switch
    {
        PollKind.Dates => "poll.how",
        PollKind.One => "poll.howone",
        _ => "poll.howseveral",
    }];

    /// <summary>The name of a poll in the audit record.</summary>
    public static string Subject(Poll poll) => string.Create(CultureInfo.InvariantCulture, $"{poll.Title} (#{poll.Id})");

    private static Quotation Quote(PollChoice.Sentence sentence) => new(sentence.Words, [sentence.Source is { } source ? new Anchor(sentence.By, source) : new Words(sentence.By)]);
}
