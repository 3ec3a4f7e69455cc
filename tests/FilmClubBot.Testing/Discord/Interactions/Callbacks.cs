using System.Text.Json.Nodes;
using FilmClubBot.Testing.Discord.Guilds;
using FilmClubBot.Testing.Discord.Rest;
using FilmClubBot.Testing.Discord.Rules;

namespace FilmClubBot.Testing.Discord.Interactions;

/// <summary>Handles the first response to an interaction. Source: Discord's documentation, "Receiving and Responding to Interactions", Callback Type.</summary>
internal sealed class Callbacks(Guild guild)
{
    private const int Pong = 1, Message = 4, LaterMessage = 5, LaterUpdate = 6, Update = 7, Suggestions = 8, Modal = 9;
    private const int Ephemeral = 1 << 6;

    /// <summary>Takes an answer.</summary>
    /// <exception cref="RestRefusal">Discord rejects it.</exception>
    public void Handle(SimulatedInteraction interaction, JsonObject callback, IReadOnlyList<string> files)
    {
        var data = callback["data"] as JsonObject ?? [];
        var type = (int?)callback["type"] ?? 0;
        IReadOnlyList<string> problems = type switch
        {
            Message or Update => DiscordMessageRules.Problems(data, isNew: type == Message),
            Modal => ModalRules.Problems(data),
            Suggestions when (data["choices"] as JsonArray)?.Count > 25 => ["choices: Must be 25 or fewer in length."],
            Pong or LaterMessage or LaterUpdate or Suggestions => [],
            _ => [$"type: {type} is none"],
        };
        if (problems.Count == 0 && type is Update or LaterUpdate && interaction.Source is null)
            problems = ["type: there is no message to update"];
        if (problems.Count > 0)
            throw RestRefusal.Form(problems);
        if (interaction.IsLost)
            throw new RestRefusal(404, 10062, "Unknown interaction");
        if (!interaction.Answer(callback))
            throw new RestRefusal(400, 40060, "Interaction has already been acknowledged.");
        Do(interaction, type, data, files);
    }

    /// <summary>Makes a message of the bot's.</summary>
    public GuildMessage Post(GuildChannel channel, JsonObject body, IReadOnlyList<string> files, ulong? onlyFor, string? nonce = null, bool isThinking = false)
    {
        var message = new GuildMessage(guild.NewId(), channel, DiscordSimulator.Application) { FromBot = true, OnlyFor = onlyFor, Nonce = nonce, Body = (JsonObject)body.DeepClone(), Files = files, IsThinking = isThinking };
        if (onlyFor is null)
            channel.Add(message);
        if (isThinking)
            guild.Changed();
        else
            guild.Show(onlyFor is null ? DiscordSeenKind.Message : DiscordSeenKind.Ephemeral, onlyFor, message);
        return message;
    }

    /// <summary>Changes a message; what is not named stays.</summary>
    public void Edit(GuildMessage message, JsonObject body, IReadOnlyList<string> files)
    {
        foreach (var (name, value) in body)
            message.Body[name] = value?.DeepClone();
        if (files.Count > 0 || body["attachments"] is JsonArray { Count: 0 })
            message.Files = files;
        message.IsThinking = false;
        guild.Show(DiscordSeenKind.Changed, message.OnlyFor, message);
    }

    private void Do(SimulatedInteraction interaction, int type, JsonObject data, IReadOnlyList<string> files)
    {
        var onlyFor = (((int?)data["flags"] ?? 0) & Ephemeral) != 0 ? interaction.User.Id : (ulong?)null;
        switch (type)
        {
            case Message:
                interaction.Original = Post(interaction.Channel, data, files, onlyFor);
                break;
            case LaterMessage:
                interaction.Original = Post(interaction.Channel, data, [], onlyFor, isThinking: true);
                break;
            case LaterUpdate:
                interaction.Original = interaction.Source;
                break;
            case Update:
                interaction.Original = interaction.Source;
                Edit(interaction.Source!, data, files);
                break;
            case Modal:
                guild.Show(DiscordSeenKind.Modal, interaction.User.Id, modal: data);
                break;
            default:
                break;
        }
    }
}
