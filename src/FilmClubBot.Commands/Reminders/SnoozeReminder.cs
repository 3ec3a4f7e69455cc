using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Reminders;

/// <summary>Reminds the caller again: <c>/reminders snooze her</c>. The caller is awake, so that quiet hours do not apply.</summary>
[Command("reminders snooze", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class SnoozeReminder(IScreenings screenings, IReminders reminders, IMembers members, IAnnouncements announcements, IClock clock) : ICommand<SnoozeReminder.Options>
{
    private const int LeastMinutes = 1, MostMinutes = 24 * 60;

    internal sealed record Options([Suggest<KnownScreenings>] ScreeningId Screening, int Minutes = 30);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Minutes is < LeastMinutes or > MostMinutes)
            return Card.Refusal(say["reminders.snooze.minutes", ("most", MostMinutes)]);
        if (await screenings.Find(options.Screening, cancellationToken) is not { State: ScreeningState.Announced } screening)
            return Card.Refusal(say["reminders.snooze.over"]);
        var own = await reminders.Of(caller.Member.Id, cancellationToken);
        var accounts = (await members.Accounts([caller.Member.Id], cancellationToken)).GetValueOrDefault(caller.Member.Id, []);
        if (!own.IsOn || accounts.FirstOrDefault(account => account.Platform == own.Platform) is not { } account)
            return Card.Refusal(say["reminders.snooze.off"]);
        var at = Instant.FromUnixTimeSeconds((clock.GetCurrentInstant() + Duration.FromMinutes(options.Minutes)).ToUnixTimeSeconds());
        if (at >= screening.Start)
            return Card.Refusal(say["reminders.snooze.late"]);
        var news = new Subject.ScreeningNews(screening.Id, new ScreeningStep.Snoozed(caller.Member.Id, at), screening.Moves);
        await announcements.Announce(news, [new(account.Platform, account.ExternalId)], cancellationToken);
        return new Card
        {
            Title = say["reminders.snooze.done", ("film", ScreeningWords.Film(screening, say))],
            When = ScreeningWords.At(at, caller.Club, say),
            Audience = Audience.Caller,
        };
    }
}
