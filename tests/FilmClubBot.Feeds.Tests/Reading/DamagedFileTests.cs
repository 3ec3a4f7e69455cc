using System.Text;
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

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_or_refuses_a_damaged_file_and_never_fails(string name)
    {
        var random = new Random(20240305);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder(_whole[name]);
            for (var damage = random.Next(1, 6); damage > 0; damage--)
                Damage(text, random);
            Holds(Sample.Parse(text.ToString(), name));
        }
    }

    private static void Damage(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text[at] = Marks[random.Next(Marks.Length)];
                break;
            case 1:
                text.Insert(at, Marks[random.Next(Marks.Length)].ToString(), random.Next(1, 4));
                break;
            case 2:
                text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at - 1));
                break;
            default:
                text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 60), text.Length - at)));
                break;
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
