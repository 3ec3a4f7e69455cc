using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Reminders;

/// <summary>Reminders by a message to the caller alone: <c>/reminders</c>, <c>/reminders 1d, 2h</c>, <c>/reminders off</c>.</summary>
[Command("reminders", Permission.Member, CommandTopic.Mine, AsSubcommand = "set", IsPrivate = true)]
internal sealed class SetReminders(IReminders reminders, ReminderOffer offer, IClock clock) : ICommand<SetReminders.Options>
{
    internal sealed record Options(LeadTimes? Lead = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var isPossible = offer.On(caller.Platform) != DirectMessages.None;
        if (options.Lead is not { } leads)
            return Shown(await reminders.Of(caller.Member.Id, cancellationToken), caller, isPossible);
        // Elsewhere, those of a platform where it is possible are changed.
        var after = await reminders.Change(caller.Member.Id, before => Changed(leads, isPossible ? caller.Platform : before.Platform, caller.Say.Locale), cancellationToken);
        return Shown(after!, caller, isPossible);
    }

    private MemberReminders? Changed(LeadTimes leads, Platform platform, string locale)
    {
        if (leads.All.Count == 0)
            return MemberReminders.Off;
        return offer.On(platform) == DirectMessages.None ? null : new MemberReminders(platform, leads, clock.GetCurrentInstant()) { Locale = locale };
    }

    private static Card Shown(MemberReminders reminders, Caller caller, bool isPossible)
    {
        var say = caller.Say;
        if (reminders.Leads.All.Count == 0)
            return isPossible ? new Card { Title = say["reminders.off"], Body = [new Paragraph(say["reminders.how"])], Actions = [Set(say["reminders.buttons.usual"], MemberReminders.Usual)], Audience = Audience.Caller }
                : Card.Refusal(say["reminders.notpossible"]);
        var platform = PlatformWords.Of(reminders.Platform, say);
        var leads = string.Join(", ", reminders.Leads.All.Select(lead => TimeWords.Span(lead, say)));
        return reminders.RefusedAt is not null
            ? new Card
            {
                Title = say["reminders.refused", ("platform", platform)],
                Body = [new Paragraph(say["reminders.refusedhow"])],
                Actions = [Set(say["reminders.buttons.again"], reminders.Leads), Set(say["reminders.buttons.off"], LeadTimes.None)],
                Audience = Audience.Caller,
            }
            : new Card
            {
                Title = say["reminders.on", ("leads", leads), ("platform", platform)],
                Body = [new Paragraph(say["reminders.quiet"])],
                Actions = [Set(say["reminders.buttons.off"], LeadTimes.None)],
                Audience = Audience.Caller,
            };
    }

    private static Button Set(string label, LeadTimes leads) => new(label, new CommandCall("reminders", ("lead", leads.ToString())), Effect.Replace);
}
