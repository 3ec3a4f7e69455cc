using System.Globalization;
using System.Text;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>What every place got, step by step. Messages of several platforms with the same text are listed once.</summary>
internal sealed class TermJournal(Places places, DateTimeZone zone)
{
    private readonly StringBuilder _text = new();
    private Dictionary<string, Message> _known = [];

    /// <summary>The list so far.</summary>
    public string Text => places.WithoutChance(_text.ToString());

    /// <summary>The messages of a step that are new.</summary>
    public IEnumerable<Message> New(IReadOnlyList<Message> now) => now.Where(message => !_known.ContainsKey(Key(message)));

    /// <summary>Adds a step.</summary>
    /// <param name="at">When it was.</param>
    /// <param name="act">What happened.</param>
    /// <param name="replies">What the member who acted alone saw.</param>
    /// <param name="now">The messages of all places after it.</param>
    public void Add(Instant at, string? act, IEnumerable<string> replies, IReadOnlyList<Message> now)
    {
        var changes = Changes(now);
        _known = now.ToDictionary(Key);
        var answers = replies.ToList();
        if (act is null && changes.Length == 0 && answers.Count == 0)
            return;
        var moment = at.InZone(zone).ToString("ddd d MMM uuuu HH:mm", CultureInfo.InvariantCulture);
        _text.Append(CultureInfo.InvariantCulture, $"──── {moment}{(act is null ? "" : " · " + act)}\n");
        foreach (var answer in answers)
            Block("Reply", answer);
        _text.Append(changes).Append('\n');
    }

    private string Changes(IReadOnlyList<Message> now)
    {
        var listed = new StringBuilder();
        foreach (var same in New(now).GroupBy(message => (message.Place, message.Text)))
            Block(listed, $"{Platforms(same)}, {same.Key.Place}", same.Key.Text);
        foreach (var same in now.Where(IsChanged).GroupBy(message => (message.Place, Change: Difference(_known[Key(message)].Text, message.Text))))
            Block(listed, $"{Platforms(same)}, {same.Key.Place}, changed: {_known[Key(same.First())].Text.Split('\n')[0]}", same.Key.Change);
        var keys = now.Select(Key).ToHashSet();
        foreach (var same in _known.Values.Where(message => !keys.Contains(Key(message))).GroupBy(message => (message.Place, Title: message.Text.Split('\n')[0])))
            listed.Append(CultureInfo.InvariantCulture, $"{Platforms(same)}, {same.Key.Place}, deleted: {same.Key.Title}\n");
        return listed.ToString();
    }

    private bool IsChanged(Message message) => _known.TryGetValue(Key(message), out var before) && before.Text != message.Text;

    private void Block(string head, string text) => Block(_text, head, text);

    private static void Block(StringBuilder into, string head, string text) =>
        into.Append(head).Append('\n').AppendJoin('\n', text.Split('\n').Select(line => "    " + line)).Append('\n');

    private static string Difference(string before, string after)
    {
        var (old, present) = (before.Split('\n'), after.Split('\n'));
        return string.Join('\n', [.. old.Except(present).Select(line => "- " + line), .. present.Except(old).Select(line => "+ " + line)]);
    }

    private static string Platforms(IEnumerable<Message> same) => string.Join(" and ", same.Select(message => message.Platform).Distinct());

    private static string Key(Message message) => $"{message.Platform}/{message.Id}";
}
