using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Polls;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.Polls;

/// <summary>The cards of a poll: the question for everybody, a member's own answers, and the result.</summary>
internal static class PollCards
{
    /// <summary>The question, in a channel.</summary>
    public static Card Question(Poll poll, Club club, Phrases say) => new()
    {
        Title = PollWords.Title(poll, say),
        Body = [.. PollWords.Choices(poll, club, say), new Paragraph(PollWords.How(poll, say))],
        Fields = [Closes(poll, club, say), .. poll.IsSecret ? [new Field(say["ballot.facts.secret"], say["poll.untilclosed"])] : Array.Empty<Field>()],
        Actions = [Answer(poll, say) with { Style = ButtonStyle.Primary }, .. poll.IsSecret ? Array.Empty<CardAction>() : [Result(poll, say)]],
    };

    /// <summary>The question for the moderator who made it, with a button that asks it where everybody sees it.</summary>
    public static Card Opened(Poll poll, Caller caller)
    {
        var question = Question(poll, caller.Club, caller.Say);
        return question with { Actions = [new Button(caller.Say["poll.buttons.ask"], Call("poll show", poll), Style: ButtonStyle.Primary), .. question.Actions.Skip(1)], Audience = Audience.Caller };
    }

    /// <summary>What the question becomes when the poll is closed.</summary>
    public static Card Over(Poll poll, Club club, Phrases say) => new()
    {
        Title = say["ballot.message.over", ("title", poll.Title)],
        Body = [.. PollWords.Choices(poll, club, say)],
        Actions = [Result(poll, say)],
    };

    /// <summary>A member's answers: a button for each choice, which at a time goes from no answer to yes, if need be and no.</summary>
    public static Card Own(Poll poll, PollAnswers answers, Caller caller)
    {
        var say = caller.Say;
        return new Card
        {
            Title = PollWords.Title(poll, say),
            Body = [.. poll.Choices is [PollChoice.Sentence, ..] ? PollWords.Choices(poll, caller.Club, say) : [], new Paragraph(say[poll.Kind == PollKind.Dates ? "poll.press" : "poll.pressone"])],
            Fields = [Closes(poll, caller.Club, say)],
            Actions = [.. poll.Choices.Select((choice, index) => Toggle(poll, index + 1, PollWords.Label(choice, caller.Club, say), answers[index + 1])), .. poll.IsSecret ? Array.Empty<CardAction>() : [Result(poll, say)]],
            Audience = Audience.Caller,
        };
    }

    /// <summary>The choices with the answers, the best first.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="answers">Everybody's answers.</param>
    /// <param name="isOpen">Whether it still takes answers.</param>
    /// <param name="isForModerator">Whether the best times have buttons that schedule a screening then.</param>
    /// <param name="club">The society.</param>
    /// <param name="say">The reader's language.</param>
    public static Card Result(Poll poll, IReadOnlyCollection<PollAnswers> answers, bool isOpen, bool isForModerator, Club club, Phrases say)
    {
        const int mostScheduled = 3;
        return new Card
        {
            Title = say[isOpen ? "poll.standing" : "poll.final", ("title", poll.Title)],
            Body =
            [
                .. poll.Choices is [PollChoice.Sentence, ..] ? PollWords.Choices(poll, club, say) : [],
                new Paragraph(PollWords.Answered(poll, answers, say)),
                PollWords.Counts(poll, answers, club, say),
            ],
            Fields = [Closes(poll, club, say, isOpen)],
            Actions =
            [
                .. isOpen ? [Answer(poll, say)] : Array.Empty<CardAction>(),
                .. isForModerator ? poll.Best(answers).Select(count => count.Choice).OfType<PollChoice.Time>().Take(mostScheduled).Select(time => Schedule(time.At, club, say)) : [],
            ],
        };
    }

    /// <summary>A poll's value in a call.</summary>
    public static string Value(Poll poll) => $"#{poll.Id}";

    private static Button Answer(Poll poll, Phrases say) => new(say[poll.Kind == PollKind.Dates ? "poll.buttons.answer" : "poll.buttons.choose"], Call("poll answer", poll));

    private static Button Result(Poll poll, Phrases say) => new(say[poll.Kind == PollKind.Dates ? "poll.buttons.result" : "poll.buttons.counts"], Call("poll result", poll));

    private static Button Toggle(Poll poll, int number, string label, PollAnswer? now)
    {
        var (mark, next) = now switch
        {
            null => ("☐", "yes"),
            PollAnswer.Yes => ("✓", poll.Kind == PollKind.Dates ? "maybe" : "none"),
            PollAnswer.Maybe => ("?", "no"),
            _ => ("✗", "none"),
        };
        return new(
            $"{mark} {label}",
            Call("poll answer", poll).With("choice", number.ToString(CultureInfo.InvariantCulture)).With("answer", next),
            Effect.Replace,
            now is PollAnswer.Yes ? ButtonStyle.Primary : ButtonStyle.Secondary);
    }

    private static FormButton Schedule(Instant time, Club club, Phrases say) => new(
        say["poll.buttons.schedule", ("time", ScreeningWords.ShortTime(time, club, say))],
        new CommandCall("screening schedule", ("when", new TimeChoice(time.InZone(club.Zone)).Value)));

    private static Field Closes(Poll poll, Club club, Phrases say, bool isOpen = true) => isOpen
        ? new(say["poll.closes"], ScreeningWords.At(poll.ClosesAt, club, say))
        : new(say["poll.wasclosed"], ScreeningWords.At(poll.ClosedAt ?? poll.ClosesAt, club, say));

    private static CommandCall Call(string command, Poll poll) => new(command, ("poll", Value(poll)));
}
