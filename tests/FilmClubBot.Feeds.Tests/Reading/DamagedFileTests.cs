using CsCheck;
using FilmClubBot.Feeds.Files;

namespace FilmClubBot.Feeds.Tests.Reading;

public sealed class DamagedFileTests
{
    private const string Marks = "<>&;:-[]{}()*_`#\"'\\/=!?\n\r\t\0 \u00e9\u2019\ufffd";

    private static readonly Dictionary<string, string> _whole = new(StringComparer.Ordinal)
    {
        ["a.txt"] = Sample.Prose,
        ["a.md"] = $"---\ntitle: Salt\nauthor: {{name: Jane}}\ndate: 2024-03-05\n---\n# Salt\n\n> *a* [b](c) `d`\n\n- {Sample.Prose}",
        ["a.html"] = $"<!doctype html><html><head><title>A</title><meta charset=utf-8><script type='application/ld+json'>{{\"@type\":\"Review\",\"author\":{{\"name\":\"J\"}}}}</script></head><body><h1>A</h1><time datetime='2024-03-05'>x</time><p>{Sample.Prose}</p></body></html>",
        ["a.rss"] = Sample.Rss($"<item><title>A</title><link>/a</link><guid>b</guid><pubDate>Tue, 05 Mar 2024 18:30:00 EST</pubDate><description><![CDATA[<p>{Sample.Prose}</p>]]></description></item>"),
        ["a.atom"] = Sample.Atom($"<entry><id>a</id><title>A</title><link href='a'/><updated>2024-03-05T00:00:00Z</updated><content type='html'>{Sample.Prose}</content></entry>"),
        ["a.json"] = $"{{\"items\": [{{\"id\": \"1\", \"title\": \"\\u0041\", \"url\": \"/a\", \"authors\": [{{\"name\": \"J\"}}], \"content_text\": \"{Sample.Prose}\"}}]}}",
    };

    public static TheoryData<string> Names => [.. _whole.Keys];

    private static readonly Gen<Damage[]> _damage =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9999], Gen.Char[Marks], Gen.Int[1, 59], (kind, at, mark, length) => new Damage(kind, at, mark, length)).Array[1, 5];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_or_refuses_a_damaged_file_and_never_fails(string name) =>
        _damage.Sample(damage => Holds(Sample.Parse(damage.Aggregate(_whole[name], (text, one) => one.To(text)), name)), iter: 400);

    /// <summary>Something that happens to a file in one place.</summary>
    private sealed record Damage(int Kind, int At, char Mark, int Length)
    {
        public string To(string text)
        {
            var at = At % text.Length;
            var length = Math.Min(Length, text.Length - at);
            return Kind switch
            {
                0 => text[..at] + Mark + text[(at + 1)..],
                1 => text.Insert(at, new string(Mark, Math.Min(Length, 3))),
                // One character at least stays.
                2 => text.Remove(at, Math.Min(length, text.Length - 1)),
                _ => text.Insert(at, text.Substring(at, length)),
            };
        }
    }

    private static void Holds(FileReading reading)
    {
        if (reading is FileReading.Refused refused)
            Assert.DoesNotContain('\n', refused.Reason);
        foreach (var draft in (reading as FileReading.Accepted)?.Drafts ?? [])
        {
            Assert.True(draft.Title is null or { Length: > 0 and <= 300 });
            Assert.True(draft.Link is null || draft.Link.Scheme is "http" or "https");
            Assert.NotEmpty(draft.Content);
        }
    }
}
