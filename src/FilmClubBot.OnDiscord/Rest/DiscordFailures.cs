using System.Net;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.OnDiscord.Rest.Requests;
using NodaTime;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>
/// Translates Discord's errors: the failure is temporary, or a person must fix something. Source of the codes: Discord's
/// documentation, "Opcodes and Status Codes", JSON Error Codes.
/// </summary>
internal static class DiscordFailures
{
    public const int UnknownChannel = 10003, UnknownGuild = 10004, MissingAccess = 50001, UnknownMessage = 10008, AlreadyAcknowledged = 40060, TagRequired = 40067, ArchivedThread = 50083, ThreadStands = 160004;
    private const int UnknownApplication = 10002, Verification = 40002, ConnectionRevoked = 40004;
    private const int UnknownUser = 10013, CannotMessageUser = 50007, NoMutualGuild = 50278;
    private const int CannotSend = 50008, MissingPermissions = 50013, InvalidToken = 50014, InvalidForm = 50035;
    private const int TooManyThreads = 160006, BlockedByAutomod = 200000;

    /// <summary>The exception for the caller.</summary>
    /// <param name="failure">Discord's error.</param>
    /// <param name="what">The operation: "send a message to channel 1".</param>
    public static Exception Explain(DiscordException failure, string what) =>
        Fix(failure) is { } fix
            ? new UndeliverableException($"Discord did not {what}: {fix} ({failure.Message})", failure) { IsRefusedByRecipient = failure.Code is CannotMessageUser or NoMutualGuild or UnknownUser, Problem = ProblemOf(failure) }
            : new DelayedException(
                $"Discord did not {what} now. ({failure.Message})",
                failure.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null,
                failure.MayHaveArrived,
                failure);

    private static DeliveryProblem? ProblemOf(DiscordException failure) => failure.Code switch
    {
        UnknownChannel => DeliveryProblem.NoChannel,
        MissingAccess => DeliveryProblem.NoAccess,
        MissingPermissions => DeliveryProblem.NoPermission,
        CannotSend => DeliveryProblem.TakesNoMessages,
        InvalidToken => DeliveryProblem.NoToken,
        0 when failure.Status == HttpStatusCode.Unauthorized => DeliveryProblem.NoToken,
        0 when failure.Status == HttpStatusCode.Forbidden => DeliveryProblem.NoPermission,
        _ => null,
    };

    // The fix; null for a temporary failure.
    private static string? Fix(DiscordException failure) => failure.Code switch
    {
        UnknownChannel => "there is no such channel; correct the channel ids under Discord, or take it out with /channel remove, or invite the bot to that guild.",
        UnknownMessage => "the message was deleted.",
        UnknownGuild => "the bot is not in that guild; correct Discord:GuildId or run unbind discord, or invite the bot.",
        UnknownApplication => "there is no such application; correct Discord:ApplicationId.",
        Verification => "the application must be verified; see its page in the developer portal.",
        ConnectionRevoked => "sending is switched off for this application; see its page in the developer portal.",
        MissingAccess => "the bot may not see the channel, or was invited without the scope applications.commands; give its role View Channel, or invite it again.",
        MissingPermissions => "the bot lacks a permission there; give its role what docs/discord.md lists.",
        CannotMessageUser or NoMutualGuild or UnknownUser => "the member accepts no direct messages from the bot; only the member can change that.",
        CannotSend => "that channel accepts no messages; choose a text, announcement or forum channel.",
        InvalidToken => "Discord does not accept the token; copy it again into Discord:Token.",
        InvalidForm => "Discord considers the request invalid, which is a defect of this program; report it with this line.",
        ArchivedThread => "the thread is archived; open it again.",
        TooManyThreads => "the guild has the maximum number of open threads; archive some.",
        BlockedByAutomod => "the guild's AutoMod blocks it; exempt the bot's role.",
        _ => failure.Status switch
        {
            HttpStatusCode.Unauthorized => "Discord does not accept the token; copy it again into Discord:Token.",
            HttpStatusCode.Forbidden => "the bot lacks a permission there; give its role what docs/discord.md lists.",
            HttpStatusCode.NotFound => "the object of the request no longer exists.",
            HttpStatusCode.BadRequest => "Discord considers the request invalid, which is a defect of this program; report it with this line.",
            _ => null,
        },
    };
}
