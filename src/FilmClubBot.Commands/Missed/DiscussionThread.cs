using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Missed;

/// <summary>Where a screening is discussed.</summary>
public sealed class DiscussionThread(IAnnouncements announcements, IEnumerable<IMessenger> messengers)
{
    /// <summary>The address of the discussion's thread on the reader's platform; null where there is none, or the platform cannot be asked now.</summary>
    public async Task<Uri?> Of(Screening screening, Platform reader, CancellationToken cancellationToken)
    {
        var subject = new Subject.ScreeningNews(screening.Id, new ScreeningStep.Discussion(), screening.Moves);
        if (messengers.FirstOrDefault(one => one.Platform == reader) is not { } messenger || await announcements.Posted(subject.Key, reader, cancellationToken) is not var (channel, message))
            return null;
        try
        {
            return await messenger.AddressOf(channel.Channel, message, cancellationToken);
        }
        catch (Exception failure) when (failure is DelayedException or UndeliverableException)
        {
            // The card is complete without the link: its buttons lead to the prompts.
            return null;
        }
    }
}
