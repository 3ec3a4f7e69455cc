using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.Commands.DatePolls;

/// <summary>The cards of a date poll: the question for everybody, a member's own answers, and the result.</summary>
internal static class DatePollCards
{
    /// <summary>The question, in the channel where it was asked.</summary>
    public static Card Question(DatePoll poll, Caller caller)
    {
        var say = caller.Say;
        return new Card
        {
            Title = say["poll.title", ("title", poll.Title)],
            Body = [new BulletList([.. poll.Times.Select(time => (IReadOnlyList<Inline>)[ScreeningWords.At(time, caller.Club, say)])]), new Paragraph(say["poll.how"])],
            Fields = [Closes(poll, caller)],
            Actions = [new Button(say["poll.buttons.answer"], Call("poll answer", poll), Style: ButtonStyle.Primary), Result(poll, say)],
        };
    }

    /// <summary>The question for the moderator who made it, with a button that asks it where everybody sees it.</summary>
    public static Card Opened(DatePoll poll, Caller caller)
    {
        var question = Question(poll, caller);
        return question with { Actions = [new Button(caller.Say["poll.buttons.ask"], Call("poll show", poll), Style: ButtonStyle.Primary), .. question.Actions.Skip(1)], Audience = Audience.Caller };
    }

    /// <summary>A member's answers: a button for each time, which goes from no answer to yes, if need be and no.</summary>
    public static Card Own(DatePoll poll, DateAnswers answers, Caller caller)
    {
        var say = caller.Say;
        return new Card
        {
            Title = say["poll.title", ("title", poll.Title)],
            Body = [new Paragraph(say["poll.press"])],
            Fields = [Closes(poll, caller)],
            Actions = [.. poll.Times.Select((time, index) => Toggle(poll, index + 1, time, answers[index + 1], caller)), Result(poll, say)],
            Audience = Audience.Caller,
        };
    }

    /// <summary>The times, the best first; for moderators with buttons that schedule a screening at the best ones.</summary>
    public static Card Result(DatePoll poll, IReadOnlyCollection<DateAnswers> answers, bool isOpen, Caller caller)
    {
        const int mostScheduled = 3;
        var say = caller.Say;
        var best = poll.Best(answers);
        return new Card
        {
            Title = say[isOpen ? "poll.standing" : "poll.final", ("title", poll.Title)],
            Body =
            [
                new Paragraph(Answered(answers.Count, best.Count > 0, say)),
                new BulletList([.. poll.Count(answers).Select(count => Line(count, best.Contains(count), caller))]),
            ],
            Fields = [Closes(poll, caller, isOpen)],
            Actions =
            [
                .. isOpen ? [new Button(say["poll.buttons.answer"], Call("poll answer", poll))] : Array.Empty<CardAction>(),
                .. caller.Permission >= Permission.Moderator ? best.Take(mostScheduled).Select(count => Schedule(count.At, caller)) : [],
            ],
            Audience = Audience.Caller,
        };
    }

    /// <summary>A poll's value in a call.</summary>
    public static string Value(DatePoll poll) => $"#{poll.Id}";

    private static IReadOnlyList<Inline> Line(TimeCount count, bool isBest, Caller caller)
    {
        var time = ScreeningWords.ShortTime(count.At, caller.Club, caller.Say);
        return [isBest ? new Strong(time) : new Words(time), " – " + caller.Say["poll.count", ("yes", count.Yes), ("maybe", count.Maybe), ("no", count.No)]];
    }

    private static Button Toggle(DatePoll poll, int number, Instant time, Availability? now, Caller caller)
    {
        var (mark, next) = now switch
        {
            null => ("☐", "yes"),
            Availability.Yes => ("✓", "maybe"),
            Availability.Maybe => ("?", "no"),
            _ => ("✗", "none"),
        };
        return new(
            $"{mark} {ScreeningWords.ShortTime(time, caller.Club, caller.Say)}",
            Call("poll answer", poll).With("time", number.ToString(CultureInfo.InvariantCulture)).With("can", next),
            Effect.Replace,
            now is Availability.Yes ? ButtonStyle.Primary : ButtonStyle.Secondary);
    }

    private static FormButton Schedule(Instant time, Caller caller) => new(
        caller.Say["poll.buttons.schedule", ("time", ScreeningWords.ShortTime(time, caller.Club, caller.Say))],
        new CommandCall("screening schedule", ("when", new TimeChoice(time.InZone(caller.Club.Zone)).Value)));

    private static Button Result(DatePoll poll, Phrases say) => new(say["poll.buttons.result"], Call("poll result", poll));

    private static string Answered(int members, bool canAny, Phrases say) => members switch
    {
        0 => say["poll.unanswered"],
        _ when !canAny => say["poll.nobody"],
        _ => say["poll.answered", ("n", members)],
    };

    private static Field Closes(DatePoll poll, Caller caller, bool isOpen = true) => new(caller.Say[isOpen ? "poll.closes" : "poll.wasclosed"], ScreeningWords.At(poll.ClosesAt, caller.Club, caller.Say));

    private static CommandCall Call(string command, DatePoll poll) => new(command, ("poll", Value(poll)));
}
