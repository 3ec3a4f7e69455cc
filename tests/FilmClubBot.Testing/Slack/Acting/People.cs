using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Delivery;
using FilmClubBot.Testing.Slack.Recording;
using FilmClubBot.Testing.Slack.WebApi;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.Acting;

/// <summary>
/// What people of the workspace do, and what they then see. Every act returns the first thing that comes before the person's eyes
/// after it; <see cref="Next"/> returns what comes after that.
/// </summary>
public sealed class People
{
    private readonly Workspace _workspace;
    private readonly Payloads _payloads;
    private readonly ISlackTransport _transport;
    private readonly EventDelivery _events;
    private readonly SlackRecording _recording;

    internal People(Workspace workspace, Payloads payloads, ISlackTransport transport, EventDelivery events, SlackRecording recording)
    {
        _workspace = workspace;
        _payloads = payloads;
        _transport = transport;
        _events = events;
        _recording = recording;
    }

    /// <summary>Types a slash command.</summary>
    /// <param name="user">Who types.</param>
    /// <param name="command">With its slash.</param>
    /// <param name="text">What follows it.</param>
    /// <param name="channel">Where it is typed.</param>
    public async Task<SlackSeen> Command(WorkspaceUser user, string command, string text, WorkspaceChannel channel)
    {
        var before = _workspace.Seen.Count;
        var delivery = _payloads.Command(user, command, text, channel);
        var ack = await Deliver(user, delivery);
        // Words in the answer are a use of the response address that does not count. Bolt acknowledges with an empty object, which has none.
        if (ack is { Ok: true, Text.Length: > 0 } && (ack.Body as JsonObject ?? (ack.Body is null ? new JsonObject { ["text"] = ack.Text } : null)) is { Count: > 0 } words)
            PostResponse(words, new Pointers.ResponseAddress(user.Id, channel, source: null, DateTimeOffset.MinValue));
        return await First(user, before);
    }

    /// <summary>Presses a button of a message, by its label or its action_id.</summary>
    public Task<SlackSeen> Press(WorkspaceUser user, WorkspaceMessage message, string button) =>
        Use(user, Find(message.Elements, button), Pressed(), message, view: null);

    /// <summary>Presses a button of a modal or the home tab.</summary>
    public Task<SlackSeen> Press(WorkspaceUser user, WorkspaceView view, string button) =>
        Use(user, Find(view.Elements, button), Pressed(), message: null, view);

    /// <summary>Chooses an option of a message's menu: by its value, or any value in an external menu.</summary>
    public Task<SlackSeen> Choose(WorkspaceUser user, WorkspaceMessage message, string actionId, string value)
    {
        var element = Find(message.Elements, actionId);
        return Use(user, element, ElementStates.Of(element, value), message, view: null);
    }

    /// <summary>Chooses an option of a modal's or home tab's menu that notifies the app immediately.</summary>
    public Task<SlackSeen> Choose(WorkspaceUser user, WorkspaceView view, string actionId, string value)
    {
        var element = Find(view.Elements, actionId);
        var state = ElementStates.Of(element, value);
        ElementStates.Save(view, element, state);
        return Use(user, element, state, message: null, view);
    }

    /// <summary>Types into an external select of a modal.</summary>
    /// <returns>The options offered: their labels and values.</returns>
    public Task<IReadOnlyList<(string Text, string Value)>> Suggest(WorkspaceUser user, WorkspaceView view, string actionId, string typed) =>
        Suggest(user, _payloads.Suggestion(user, Find(view.Elements, actionId), typed, message: null, view));

    /// <summary>Types into an external select of a message.</summary>
    public Task<IReadOnlyList<(string Text, string Value)>> Suggest(WorkspaceUser user, WorkspaceMessage message, string actionId, string typed) =>
        Suggest(user, _payloads.Suggestion(user, Find(message.Elements, actionId), typed, message, view: null));

    /// <summary>Fills in a modal and submits it.</summary>
    /// <param name="user">Whose modal it is.</param>
    /// <param name="view">The modal.</param>
    /// <param name="values">By action_id: a text, an option's value, a date, or several values with a line break between.</param>
    /// <param name="closingIsAll">Whether nothing is seen but the modal's closing.</param>
    /// <returns>What is seen besides the modal's closing; the closing itself when it is all.</returns>
    public async Task<SlackSeen> Submit(WorkspaceUser user, WorkspaceView view, IReadOnlyDictionary<string, string> values, bool closingIsAll = false)
    {
        var before = _workspace.Seen.Count;
        foreach (var (actionId, value) in values)
        {
            var element = Find(view.Elements, actionId);
            ElementStates.Save(view, element, ElementStates.Of(element, value));
        }

        ElementStates.Complete(view);
        var ack = await Deliver(user, _payloads.Submission(user, view));
        if (ack.Ok)
            Submissions.Apply(_workspace, view, ack.Body as JsonObject);
        return await First(user, before, closingIsAll ? null : seen => seen.Kind != SlackSeenKind.Closed);
    }

    /// <summary>Closes a modal with its cross.</summary>
    public async Task Close(WorkspaceUser user, WorkspaceView view)
    {
        view.Closed = true;
        _workspace.Show(SlackSeenKind.Closed, user.Id, view: view);
        if ((bool?)view.Content["notify_on_close"] == true)
            await Deliver(user, _payloads.Closing(user, view, cleared: false));
    }

    /// <summary>Uses a shortcut on a message.</summary>
    public async Task<SlackSeen> Shortcut(WorkspaceUser user, WorkspaceMessage message, string callbackId)
    {
        var before = _workspace.Seen.Count;
        await Deliver(user, _payloads.MessageAction(user, message, callbackId));
        return await First(user, before);
    }

    /// <summary>Uses a shortcut of Slack's own menu.</summary>
    public async Task<SlackSeen> Shortcut(WorkspaceUser user, string callbackId)
    {
        var before = _workspace.Seen.Count;
        await Deliver(user, _payloads.Shortcut(user, callbackId));
        return await First(user, before);
    }

    /// <summary>Posts links to a domain of the app; the app is told of them.</summary>
    public async Task<WorkspaceMessage> Share(WorkspaceUser user, WorkspaceChannel channel, params Uri[] links)
    {
        var message = await Post(user, channel, string.Join(' ', links.Select(link => $"<{link.AbsoluteUri}>")), sendsEvent: false);
        await Event(new JsonObject
        {
            ["type"] = "link_shared",
            ["user"] = user.Id,
            ["channel"] = channel.Id,
            ["message_ts"] = message.Ts,
            ["unfurl_id"] = $"{channel.Id}.{message.Ts}.unfurl",
            ["source"] = "conversations_history",
            ["is_bot_user_member"] = channel.BotIsMember,
            ["links"] = new JsonArray([.. links.Select(link => (JsonNode)new JsonObject { ["domain"] = link.Host, ["url"] = link.AbsoluteUri })]),
            ["event_ts"] = message.Ts,
        });
        return message;
    }

    /// <summary>Opens the app's home tab.</summary>
    public async Task<SlackSeen> OpenHome(WorkspaceUser user)
    {
        var before = _workspace.Seen.Count;
        var happened = new JsonObject { ["type"] = "app_home_opened", ["user"] = user.Id, ["channel"] = _workspace.Direct(user.Id).Id, ["tab"] = "home", ["event_ts"] = _workspace.NextTs() };
        if (_workspace.Homes.TryGetValue(user.Id, out var home))
            happened["view"] = home.Json(_workspace.TeamId);
        await Event(happened);
        return await First(user, before, seen => seen.Kind == SlackSeenKind.Home);
    }

    /// <summary>Posts a message in a channel; the app receives the event.</summary>
    public async Task<WorkspaceMessage> Post(WorkspaceUser user, WorkspaceChannel channel, string text, bool sendsEvent = true, params WorkspaceFile[] files)
    {
        var message = new WorkspaceMessage(channel, _workspace.NextTs(), user.Id) { Text = text, Files = files };
        lock (_workspace.Lock)
            channel.Messages.Add(message);
        if (sendsEvent)
            await Event(new JsonObject { ["type"] = "message", ["user"] = user.Id, ["channel"] = channel.Id, ["channel_type"] = channel.DirectWith is null ? "channel" : "im", ["text"] = text, ["ts"] = message.Ts, ["event_ts"] = message.Ts });
        return message;
    }

    /// <summary>Sends the app any event, again when it is not acknowledged.</summary>
    /// <returns>Its answers, one a try.</returns>
    public Task<IReadOnlyList<SlackAck>> Event(JsonObject happened) => _events.Deliver(_payloads.Event(happened));

    /// <summary>What somebody sees next.</summary>
    /// <param name="user">Who looks.</param>
    /// <param name="after">What was seen last; null to look from the beginning.</param>
    /// <param name="such">What it must be; null for anything.</param>
    public Task<SlackSeen> Next(WorkspaceUser user, SlackSeen? after, Func<SlackSeen, bool>? such = null) => First(user, (after?.Number ?? -1) + 1, such);

    private static BlockElement Find(IEnumerable<BlockElement> elements, string name)
    {
        var all = elements.ToList();
        return all.FirstOrDefault(element => element.ActionId == name) ?? all.FirstOrDefault(element => element.Label == name)
            ?? throw new InvalidOperationException($"Nothing is called \"{name}\"; there are {string.Join(", ", all.Select(element => $"\"{element.Label}\" ({element.ActionId})"))}.");
    }

    private static JsonObject Pressed() => new() { ["type"] = "button" };

    private async Task<SlackSeen> Use(WorkspaceUser user, BlockElement element, JsonObject state, WorkspaceMessage? message, WorkspaceView? view)
    {
        var before = _workspace.Seen.Count;
        await Deliver(user, _payloads.Action(user, element, state, message, view));
        return await First(user, before);
    }

    private async Task<IReadOnlyList<(string Text, string Value)>> Suggest(WorkspaceUser user, SlackDelivery delivery)
    {
        var ack = await Deliver(user, delivery);
        return ack.Ok ? SuggestedOptions.Of(ack.Body) : throw new InvalidOperationException($"No options came: {ack.Status} {ack.Text}");
    }

    private async Task<SlackAck> Deliver(WorkspaceUser user, SlackDelivery delivery)
    {
        var ack = await _transport.Deliver(delivery, retry: 0, retryReason: null);
        if (ack.Ok)
        {
            _recording.Answer(delivery.To, ack.Body);
            _workspace.Acknowledge();
        }
        else
        {
            _workspace.Show(SlackSeenKind.Failed, user.Id, failure: ack.Status == 0 ? "operation_timeout" : $"dispatch_failed {ack.Status}");
        }

        return ack;
    }

    private void PostResponse(JsonObject words, Pointers.ResponseAddress address)
    {
        try
        {
            lock (_workspace.Lock)
                ResponseServer.Post(_workspace, words, address);
        }
        catch (ApiRefusal refusal)
        {
            _workspace.Show(SlackSeenKind.Failed, address.User, failure: $"{refusal.Error} {string.Join("; ", refusal.Messages)}");
        }
    }

    private Task<SlackSeen> First(WorkspaceUser user, int from, Func<SlackSeen, bool>? such = null) => _workspace.Until(
        () => _workspace.Seen.Skip(from).FirstOrDefault(seen =>
            (seen.User is null || seen.User == user.Id) && (seen.Message?.Channel.Shows(user.Id) ?? true) && (such?.Invoke(seen) ?? true)),
        $"something that {user.Name} sees");
}
