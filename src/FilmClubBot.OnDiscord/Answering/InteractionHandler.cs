using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Typing;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rendering;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Answering;

/// <summary>
/// Replies to an interaction of either transport: runs its command, opens a form or suggests values. A reply that takes longer
/// than Discord waits is deferred and delivered later; docs/decisions/0015 describes who sees what meanwhile.
/// </summary>
internal sealed class InteractionHandler(
    CommandPipeline pipeline,
    CommandCatalog catalog,
    Locales locales,
    Club club,
    DeferredReplies answers,
    LateAnswers late,
    FormOpener forms,
    CallStorage callStorage,
    Doorkeeper door,
    TimeProvider time,
    ILogger<InteractionHandler> log)
{
    // Suggestions are useful only while the user types, and Discord drops those that arrive after 3 seconds.
    private static readonly TimeSpan _suggesting = TimeSpan.FromSeconds(1.5);

    private readonly ConditionalWeakTable<Card, byte[]> _written = [];

    /// <summary>Returns the first reply. Never throws because of a user's input.</summary>
    public async Task<InteractionReply> Answer(Interaction interaction, CancellationToken cancellationToken)
    {
        var say = locales.For(interaction.Locale ?? club.Locale);
        if (interaction.Act is InteractionAct.Ping)
            return InteractionReply.Pong();
        if (interaction.Act is InteractionAct.Typing typing)
            return await Suggest(interaction, typing, cancellationToken);
        if (!door.LetsIn(interaction))
            return await Refuse(say["refusal.title"], say["discord.elsewhere", ("club", club.Name)], cancellationToken);
        return interaction.Act switch
        {
            InteractionAct.SlashCommand command => await Run(interaction, new CommandCall(command.Command, command.Options), false, cancellationToken),
            InteractionAct.MessageCommand entry => await OnMessage(interaction, entry, say, cancellationToken),
            InteractionAct.Press press => await OnPress(interaction, press, say, cancellationToken),
            InteractionAct.FormSubmit form => await OnForm(interaction, form, say, cancellationToken),
            _ => await Refuse(say["refusal.title"], say["discord.unknown"], cancellationToken),
        };
    }

    private async Task<InteractionReply> OnPress(Interaction interaction, InteractionAct.Press press, Phrases say, CancellationToken cancellationToken)
    {
        if (CustomId.Parse(press.CustomId) is not { } id || await Call(id, press, cancellationToken) is not { } call)
            return await Refuse(say["discord.stale"], say["discord.again"], cancellationToken);
        return id.Kind == CustomIdKind.Form
            ? await Open(interaction, pipeline.Form(call, say.Locale), call, say, cancellationToken)
            : await Run(interaction, call, id.Kind is CustomIdKind.RunInPlace or CustomIdKind.SelectInPlace, cancellationToken);
    }

    private async Task<InteractionReply> OnForm(Interaction interaction, InteractionAct.FormSubmit form, Phrases say, CancellationToken cancellationToken)
    {
        if (CustomId.Parse(form.CustomId) is not { Kind: CustomIdKind.Form } id || await callStorage.Read(id.Token, cancellationToken) is not { } call)
            return await Refuse(say["discord.stale"], say["discord.again"], cancellationToken);
        return await Run(interaction, form.Values.Aggregate(call, (filled, value) => filled.With(value.Key, value.Value)), false, cancellationToken);
    }

    private async Task<InteractionReply> OnMessage(Interaction interaction, InteractionAct.MessageCommand entry, Phrases say, CancellationToken cancellationToken)
    {
        // Discord sends the name that was registered, which is in the society's language.
        var registered = locales.For(club.Locale);
        if (catalog.Commands.FirstOrDefault(command => command.MessageOption is not null && registered.OnMessage(command) == entry.Entry) is not { MessageOption: { } option } command)
            return await Refuse(say["refusal.title"], say["discord.unknown"], cancellationToken);
        var call = new CommandCall(command.Name);
        if (string.IsNullOrWhiteSpace(entry.Text))
            return await Refuse(say["refusal.title"], say["discord.wordless"], cancellationToken);
        var text = Cut.AtWord(HostileText.Clean(entry.Text), option.MaxLength);
        var form = pipeline.Form(call, say.Locale) is { } open
            ? open with { Fields = [.. open.Fields.Select(field => field.Option == option.Name ? field with { Value = text } : field)] }
            : null;
        return await Open(interaction, form, call, say, cancellationToken);
    }

    private async Task<InteractionReply> Open(Interaction interaction, CardForm? form, CommandCall call, Phrases say, CancellationToken cancellationToken)
    {
        var invocation = InvocationOf(interaction, call);
        // The pipeline runs commands that ask nothing, and explains why a command is unknown or not permitted.
        if (form is not { Fields.Count: > 0 } || catalog.Find(call.Command) is not { } command || invocation.Permission < command.Permission)
            return await Run(interaction, call, false, cancellationToken);
        var ids = new CustomIds();
        var modal = await forms.Open(form, invocation, ids, say, cancellationToken);
        await callStorage.Save(ids.ToSave, cancellationToken);
        return InteractionReply.Form(modal);
    }

    private async Task<InteractionReply> Run(Interaction interaction, CommandCall call, bool inPlace, CancellationToken cancellationToken)
    {
        var say = locales.For(interaction.Locale ?? club.Locale);
        var onPrivate = interaction.Act is InteractionAct.Press { OnPrivateMessage: true };
        var isPrivate = onPrivate || (!inPlace && catalog.Find(call.Command)?.Permission == Permission.Moderator);
        var place = new LateAnswers.Place(interaction, time.GetUtcNow(), inPlace, isPrivate);
        var putOff = inPlace ? InteractionReply.LaterUpdate() : InteractionReply.LaterMessage(isPrivate);
        var card = await answers.Answer(
            stopping => pipeline.Run(InvocationOf(interaction, call), stopping),
            DiscordLimits.Patience,
            async (later, stopping) =>
            {
                var brought = await Rendered(later, say, stopping);
                await putOff.Sent.WaitAsync(stopping);
                await late.Deliver(brought, later.Audience, place, stopping);
            });
        if (card is null)
            return putOff;
        // Discord does not allow a modal as the reply to a modal; the message has a button that opens the next form.
        if (card.Form is { Fields.Count: > 0 } form && interaction.Act is not InteractionAct.FormSubmit)
            return await Open(interaction, form, form.Call, say, cancellationToken);
        // The pipeline returns the same cached cards repeatedly: each is rendered once.
        if (!inPlace && _written.TryGetValue(card, out var written))
            return new InteractionReply(written, []);
        var message = await Rendered(card, say, cancellationToken);
        if (!inPlace && message is { Files.Count: 0, ToSave.Count: 0 })
        {
            var reply = InteractionReply.Message(message);
            _written.TryAdd(card, reply.Json.ToArray());
            return reply;
        }

        // A private card never replaces a public message: everybody else would lose what they were reading.
        return inPlace && (onPrivate || card.Audience == Audience.Everyone)
            ? InteractionReply.Update(message.ForEdit())
            : InteractionReply.Message(message);
    }

    private async Task<InteractionReply> Suggest(Interaction interaction, InteractionAct.Typing typing, CancellationToken cancellationToken)
    {
        var choices = new JsonArray();
        if (!door.LetsIn(interaction))
            return InteractionReply.Suggestions(choices);
        try
        {
            using var alarm = new CancellationTokenSource(_suggesting, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
            var invocation = InvocationOf(interaction, new CommandCall(typing.Command, typing.Options));
            foreach (var choice in await pipeline.Suggest(invocation, typing.Option, typing.Typed, either.Token))
            {
                // A value cannot be cut without changing its meaning; a label can.
                if (choices.Count < DiscordLimits.Suggestions && choice.Value.Length is > 0 and <= DiscordLimits.Suggestion && !string.IsNullOrWhiteSpace(choice.Label))
                    choices.Add(new JsonObject { ["name"] = Cut.AtWord(choice.Label, DiscordLimits.Suggestion), ["value"] = choice.Value });
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "Failed to load suggestions for {Option} of /{Command}", typing.Option, HostileText.Shorten(typing.Command));
        }

        return InteractionReply.Suggestions(choices);
    }

    private async Task<CommandCall?> Call(CustomId id, InteractionAct.Press press, CancellationToken cancellationToken)
    {
        if (id.Option is null)
            return await callStorage.Read(id.Token, cancellationToken);
        return press.Chosen switch
        {
            [['=', .. var value]] => (await callStorage.Read(id.Token, cancellationToken))?.With(id.Option, value),
            [var key] => await callStorage.Read(key, cancellationToken),
            _ => null,
        };
    }

    private async Task<InteractionReply> Refuse(string title, string why, CancellationToken cancellationToken) =>
        InteractionReply.Message(await Rendered(Card.Refusal(title, why), locales.For(club.Locale), cancellationToken));

    private async Task<OutgoingMessage> Rendered(Card card, Phrases say, CancellationToken cancellationToken)
    {
        var message = CardRenderer.Render(card, say["discord.open"]);
        await callStorage.Save(message.ToSave, cancellationToken);
        return message;
    }

    private Invocation InvocationOf(Interaction interaction, CommandCall call) =>
        new(call, Doorkeeper.AccountOf(interaction), door.PermissionOf(interaction), interaction.Locale);
}
