using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.DatePolls;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.DatePolls;

/// <summary>Makes a question when members can come, which a button or <c>/poll show</c> puts into a channel: <c>/poll dates title:Christmas film times:"fri 7pm; sat 7pm; sun 6pm" closes:wed 8pm</c>.</summary>
[Command("poll dates", Permission.Moderator, CommandTopic.Votes)]
internal sealed class OpenDatePoll(IDatePolls polls, ScreeningTimes times, IAuditLog audit, IClock clock) : ICommand<OpenDatePoll.Options>
{
    private const int MaxLength = 600;

    /// <param name="Title">What the time is for.</param>
    /// <param name="Times">The times, separated by semicolons.</param>
    /// <param name="Closes">From when on no answer is taken; the first of the times if not given.</param>
    internal sealed record Options([Text(DatePoll.MaxTitle)] string Title, [Text(MaxLength, IsList = true)] string Times, [Suggest<ScreeningTimes>] Instant? Closes = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var now = clock.GetCurrentInstant();
        SortedSet<Instant> read = [];
        var context = new SuggestionContext(new Dictionary<string, string>(), caller);
        foreach (var text in options.Times.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            switch (await times.Resolve(text, context, cancellationToken))
            {
                case Resolution<Instant>.Found(var time):
                    read.Add(time);
                    break;
                case Resolution<Instant>.Unclear unclear:
                    return Card.Refusal(say["refusal.title"], unclear.Reason);
            }
        }

        if (read.Count is < DatePoll.MinTimes or > DatePoll.MaxTimes)
            return Card.Refusal(say["refusal.title"], say["poll.howmany", ("least", DatePoll.MinTimes), ("most", DatePoll.MaxTimes), ("n", read.Count)]);
        var closes = options.Closes ?? read.Min;
        if (closes <= now || closes > read.Max)
            return Card.Refusal(say["refusal.title"], say["poll.wrongend"]);
        var title = string.Join(' ', options.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var poll = await polls.Add(new(default, title, [.. read], now, closes), cancellationToken);
        audit.Record(caller.Member.Id, "poll dates", $"{poll.Title} (#{poll.Id})");
        return DatePollCards.Opened(poll, caller);
    }
}
