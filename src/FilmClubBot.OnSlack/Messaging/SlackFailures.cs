using FilmClubBot.Commands.Messaging;
using FilmClubBot.OnSlack.WebApi;
using NodaTime;

namespace FilmClubBot.OnSlack.Messaging;

/// <summary>
/// Translates Slack's errors: the failure is temporary, or a person must fix something. Source of the error codes: Slack's
/// reference, the errors of <c>chat.postMessage</c>, <c>chat.update</c>, <c>chat.delete</c> and <c>conversations.history</c>.
/// </summary>
internal static class SlackFailures
{
    private static readonly HashSet<string> _passing = new(StringComparer.Ordinal)
    {
        "ratelimited", "rate_limited", "message_limit_exceeded", "fatal_error", "internal_error", "service_unavailable", "request_timeout", "team_added_to_org",
    };

    // The person was removed, is a bot, or is hidden from the app. Source: the errors of conversations.open and chat.postMessage.
    private static readonly HashSet<string> _closed = new(StringComparer.Ordinal)
    {
        "user_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot", "cannot_message_user", "messages_tab_disabled",
    };

    /// <summary>The exception for the caller.</summary>
    /// <param name="failure">Slack's error.</param>
    /// <param name="what">The operation: "send a message to channel C1".</param>
    public static Exception Explain(SlackException failure, string what) =>
        failure.Error is { } error && !_passing.Contains(error)
            ? new UndeliverableException($"Slack did not {what}: {Fix(error)} ({failure.Message})", failure) { IsRefusedByRecipient = _closed.Contains(error) }
            : new DelayedException(
                $"Slack did not {what} now. ({failure.Message})",
                failure.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null,
                failure.MayHaveArrived,
                failure);

    private static string Fix(string error) => error switch
    {
        "channel_not_found" => "there is no such channel, or it is private and the bot is not in it; correct the channel ids under Slack, or take it out with /channel remove, or invite the bot.",
        "not_in_channel" => "the bot is not in that channel; type \"/invite\" with the bot's name there.",
        "is_archived" => "the channel is archived; open it again, or choose another.",
        var closed when _closed.Contains(closed) => "the member accepts no direct messages from the app, or is no longer in the workspace; only the member or an admin can change that.",
        "message_not_found" => "the message was deleted.",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel" or "restricted_action_non_threadable_channel" or "no_permission"
            => "the workspace does not let the bot write there; ask an admin, or choose another channel.",
        "missing_scope" => "the token lacks a scope; give the app the scopes that docs/slack.md lists, and install it again.",
        var refused when SlackReply.RefusesToken(refused) => "Slack does not accept the token; install the app again, and copy the new one into Slack:BotToken if the settings have one.",
        "edit_window_closed" or "cant_update_message" or "cant_delete_message" => "the workspace does not let the bot change that message; ask an admin for its rules on editing.",
        "invalid_blocks" or "invalid_arguments" or "msg_too_long" or "msg_blocks_too_long" or "no_text" or "invalid_metadata_format"
            => "Slack considers the request invalid, which is a defect of this program; report it with this line.",
        _ => "see that error code in Slack's reference.",
    };
}
