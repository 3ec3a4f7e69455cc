using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Rotas;

/// <summary>Queues what the rota has to say: requests to one member, and notices to moderators; within the current unit of work.</summary>
internal sealed class JobRequests(IMembers members, ReminderOffer offer, IAnnouncements announcements, Notices notices, Locales locales, Club club)
{
    /// <summary>Asks a member to do a job, where they can be sent a message.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="member">The member.</param>
    /// <param name="platform">Where the member gets messages.</param>
    /// <param name="at">When the member is asked: a request of another time is another message.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public async Task Ask(Screening screening, MemberId member, Platform platform, Instant at, CancellationToken cancellationToken)
    {
        var accounts = (await members.Accounts([member], cancellationToken)).GetValueOrDefault(member, []);
        var account = offer.On(platform) == DirectMessages.None ? null : accounts.FirstOrDefault(account => account.Platform == platform);
        IReadOnlyList<DeliveryChannel> to = account is null ? [] : [new(platform, account.ExternalId)];
        await announcements.Announce(News(screening, member, at), to, cancellationToken);
    }

    /// <summary>Updates the message of a request; does nothing if there is none.</summary>
    public Task Renew(Screening screening, MemberId member, Instant at, CancellationToken cancellationToken) => announcements.Renew(News(screening, member, at), cancellationToken);

    /// <summary>Notifies moderators that a member declined a job and nobody is left to be asked.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="job">The job's name.</param>
    /// <param name="declined">How many have declined there.</param>
    /// <param name="at">When the member declined: with their number, each time is another notice, also of one who took the job again.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    public Task NotifyOpen(Screening screening, string job, int declined, Instant at, CancellationToken cancellationToken)
    {
        var say = locales.For(club.Locale);
        var text = say["rota.notice", ("job", job), ("film", ScreeningWords.Film(screening, say)), ("when", ScreeningWords.WallTime(screening.Start, club, say)), ("id", screening.Id)];
        return notices.Notify($"rota:{screening.Id}:{declined}:{at.ToUnixTimeSeconds()}", text, null, cancellationToken);
    }

    private static Subject.ScreeningNews News(Screening screening, MemberId member, Instant at) => new(screening.Id, new ScreeningStep.JobAsked(member, at), screening.Moves);
}
