using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Channels;

/// <summary>Previews a review's announcement in a channel, optionally with another template: <c>/channel preview</c>.</summary>
[Command("channel preview", Permission.Moderator, CommandTopic.Outlets, IsReading = true)]
internal sealed class PreviewChannel(ReviewChannels channels, ReviewMessage message) : ICommand<PreviewChannel.Options>
{
    internal sealed record Options(
        [Suggest<KnownChannels>] DeliveryChannel Channel,
        [Suggest<KnownReviews>] ReviewId Review,
        [Text(AnnouncementTemplate.MaxLength, IsParagraph = true)] AnnouncementTemplate? Template = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var rules = await channels.Of(options.Channel, cancellationToken);
        return await message.Write(options.Review, rules with { Template = options.Template ?? rules.Template }, null, cancellationToken) is { } card
            ? card with { Audience = Audience.Caller }
            : Card.Refusal(caller.Say["reviews.gone"]);
    }
}
